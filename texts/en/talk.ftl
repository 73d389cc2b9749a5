### Comments right under a programme: votes, contests, applications.

talk-open = Comments ({ $comments })
talk-history = Since { DAY($begun) } · { $people ->
    [one] { $people } person has joined the discussion
   *[other] { $people } people have joined the discussion
}
talk-closed = It is not open now: you can only read.
talk-to-programme = ‹ To the programme
talk-share-how = Whoever gets this address can open these comments at once.
talk-gone = The comments at this address can't be seen any more.
comments-none-came = There are no comments.
mine-talk = You have commented. Comments { $comments } · { $people ->
    [one] { $people } person
   *[other] { $people } people
} joined in
texts-under-whole = A comment right under “{ $title }”
texts-in-place = See it in its place
texts-see = See my text
