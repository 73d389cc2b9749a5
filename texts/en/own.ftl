### What is one's own: what the bot is, getting one's data (/mydata), erasing it (/erase).

bot-description =
    Madang is where you take part in the life of your city: vote, enter contests, apply, and hear what came of it, all in this chat.

    Press START to see what is open now. Just looking is fine. You hear what is asked and why before anything is asked, and you can get or erase your data at any time.

    What you write here passes through Telegram’s servers abroad.
bot-short-description = Take part in your city by chat: votes, contests, applications, and what came of them.

## Getting one's data

mydata-title = <b>Get what is held about you</b>
mydata-about = You get a file (ZIP) with your settings, what you have begun and handed in, the files you sent, your consents and votes, and when an office looked at your data, together with a text that explains what is what.
mydata-nobody-else = It holds nobody else’s data. Officials who looked at yours stand in it by their role, not by their name. Past messages are not in it: they are with Telegram.
mydata-parts = There is so much that it comes in { $count } files.
mydata-stays = The file stays in this chat. If you share this device, save it and delete it from the chat.
mydata-make = Make it and send it
mydata-coming = I am making it and will send it here as soon as it is ready.

## Erasing

erase-title = <b>Erase what is held about you</b>
    Nothing has been erased yet. Please read this first.
erase-goes = <b>What goes</b>
erase-forgotten = • what you have begun in “{ $title }”, with the files you sent
erase-withdrawn = • { $number }: content and files of the application that you withdrew
erase-withdraws = • { $number }: it is withdrawn, and its content and files go
erase-handed-over = • you leave the team of “{ $title }”. Member { $seat } leads it from then on; what the team wrote and sent stays with the team
erase-left = • you leave the team of “{ $title }”, and what you told about yourself goes
erase-more = • and { $count } more
erase-goes-begun = • what you have begun and not handed in ({ $count })
erase-goes-guardian = • the name and number you gave as a guardian; consents that nobody has checked no longer count ({ $count })
erase-goes-settings = • your settings, such as language, plain screens, and what you hear of and when
erase-goes-messages = • what waits to be sent to you, and messages of mine in this chat that hold your data (files older than 48 hours Telegram does not let me delete)
erase-stays = <b>What stays</b>
erase-kept-until = • { $number }: it is a record of the office’s work, kept until { DAY($until) }
erase-kept-after-decision = • { $number }: the office is working on it; it is kept for { $count } { $unit ->
    [days] { $count ->
        [one] day
       *[other] days
    }
    [months] { $count ->
        [one] month
       *[other] months
    }
   *[years] { $count ->
        [one] year
       *[other] years
    }
} from the decision
erase-stays-settings = • your language and whether you want plain screens, so that you understand what becomes of what stays
erase-stays-number = • the application’s number, and that it was erased, so that no number is given twice
erase-stays-consents = • when you agreed, and took it back, in a team that you leave: it proves that you were asked, and is kept with the application
erase-stays-votes = • the votes you cast ({ $count }) and that you voted: so that nobody votes twice and the result holds. Ballots bear no name
erase-stays-guardian = • consents as a guardian that were checked or withdrawn ({ $count }): they are kept with the child’s application
erase-stays-roles = • roles you had for an office, and the record of that work
erase-stays-account = • a list of when messages came and went (your Telegram number, without the words); it goes by itself after two days
erase-out-of-reach = <b>What I can’t erase</b>
    • your own messages, and the chat on Telegram’s servers: they go when you delete the chat in Telegram
    • what is left in the chat of your votes (receipts and earlier screens), and what you have forwarded to others
    • backups kept by the office: they go when they are made anew
erase-withdraw = Withdraw and erase what I handed in, too ({ $count })
erase-not-withdraw = Leave what I handed in as it is
erase-on = Go on to erasing ›
erase-leave = Don’t erase
erase-sure = <b>Really erase it?</b> It can’t be undone. If you want to keep a copy, get it first with /mydata.
erase-sure-withdraws = What you handed in is withdrawn, too. It will no longer be considered.
erase-back = ‹ Read it again
erase-yes = Yes, erase everything
erase-under-way = It is being erased. I will tell you when it is done.
erase-blanked = This message has been erased.
erase-done = <b>Everything that can be erased is erased.</b> It has left the database, the files and the temporary logs, too.
erase-done-chat = To get rid of this chat as well, delete it in Telegram. If you want to come back, send /start.
erase-now-you-lead = The team’s leader has left, and you lead the team now. Please see what is left to do, and hand it in before the close.
erase-member-left = A member has left the team. Please see whether the team is still large enough.
erase-guardian-gone = The guardian’s data was erased, and with it the consent. Please ask again.
