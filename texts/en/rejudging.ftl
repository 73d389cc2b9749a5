# Reviews of what was handed in anew since.
judged-state-earlier = This was corrected and handed in anew after you reviewed it. Below is what you gave before. Please look at it again; save to leave it as it is, or change it.
judged-confirm = Looked at again: save and next
judged-one-earlier = └ reviewed before the correction
judge-rank-earlier = └ { $count ->
    [one] One score in the mean was
   *[other] { $count } scores in the mean were
} given before the correction.
