# Reviews of what was handed in anew since.
judged-state-earlier = 심사한 뒤에 신청 내용이 고쳐져 다시 들어왔어요. 아래는 그전에 심사한 것이에요. 내용을 다시 보고, 그대로 두려면 저장하고 아니면 고쳐 주세요.
judged-confirm = 다시 보았어요: 저장하고 다음으로
judged-one-earlier = └ 신청을 고치기 전에 심사함
judge-rank-earlier = └ 신청을 고치기 전에 매긴 점수 { $count }개가 평균에 들어 있어요.
