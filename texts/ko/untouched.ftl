# What is begun and not handed in, and how long there is that.
privacy-fades = 내지 않고 { $days }일 동안 손대지 않으면, 미리 알려 드리고 지워요.
privacy-swept = 내지 않은 것은 마감하고 { $days }일이 지나면 지워요.
draft-fades = 쓰다 둔 것이 있어요. 오랫동안 손대지 않아서 { SPAN($left) } 뒤에 지워요. 이어서 쓰면 지우지 않아요.
