# What is begun and not handed in, and how long there is that.
privacy-fades = What you don’t hand in is deleted once nobody has touched it for { $days } days. We tell you before.
privacy-swept = What you don’t hand in is deleted { $days } days after the close.
draft-fades = There is something that you have begun and not touched for long. It will be deleted in { SPAN($left) }. If you go on with it, it stays.
