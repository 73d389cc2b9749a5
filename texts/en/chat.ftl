### What is said anywhere in the chat: menu, commands, settings, refusals.

contact = Questions? { $contact }
as-is = { $text }
plain-you-can-type = You can also type: { $words }
old-screen = That button belongs to an old screen. Here is the current one.

menu-greeting = <b>This is Madang.</b> Here you take part in the life of your city. Using a screen reader? Send /plain.
menu-offices = Run by: { $offices }
menu-open = { $count ->
    [one] One thing is open now. Tap its name.
   *[other] { $count } things are open now. Tap a name.
}
menu-nothing-open = Nothing is open at the moment.
menu-list = Everything
menu-mine = What I took part in
menu-help = Help
menu-language = 언어 · Language
menu-office = Office (for staff)
menu-back = Back to the start
list-title = <b>Everything here</b>
list-none = There is nothing here yet.
list-closed = Closed at { MOMENT($closes) }.
list-result-out = Closed at { MOMENT($closes) }. The result is out.
mine-title = <b>What I took part in</b>
mine-none = You have not taken part in anything yet.
mine-voted = You have voted.
mine-begun = You have begun, but not cast anything yet.
mine-change-begun = You have begun a change. Your earlier vote stands.
mine-not-handed-in = It closed before you handed this in. It did not go to the office.
mine-edit-begun = You have begun to edit it. What you handed in stands.
mine-leads = You lead the team.
mine-member = You are in the team.
mine-guardian-given = You consented as a guardian. The office is checking it.
mine-guardian-checked = You consented as a guardian, and the office has checked it.
mine-guardian-expired = You consented as a guardian, but it was not checked in time and no longer counts.
mine-guardian-withdrawn = You withdrew the consent that you gave as a guardian.
mine-unfinished = What you had begun was not cast, so it was not counted.
start-unknown = There is nothing called “{ $slug }” here. Check the link, or choose below.

help =
    <b>Help</b>
    With Madang you vote and apply by chat. Tap the buttons, or type.

    /start the first screen
    /list everything there is
    /mine what I took part in, and what came of it
    /continue go on with what I began
    /cancel stop what I am doing
    /mydata get what is held about me
    /erase erase what is held about me
    /plain screens in plain words (good for screen readers)
    /notices Switch notices on and off
    /language 언어 바꾸기 · change the language
    /id my Telegram number

    Everything you tap or type passes through Telegram’s servers abroad, and Telegram can see it.
help-human = Ask a person — { $office }: { $contact }
help-more = Other offices’ contacts stand in what they have opened.
help-no-office = No office has left a contact yet.
id = Your Telegram user number: <code>{ $id }</code>

language-name = English
language-ask = Which language shall we speak?
language-set = We speak English now.
plain-on = Plain screens are on: I send new messages instead of changing old ones, and write words instead of signs. Send /plain again to switch it off.
plain-off = Plain screens are off. Send /plain again to switch them on.
continue-nothing = There is nothing to go on with.
cancel-nothing = There is nothing to stop. If you have cast a vote, it stands.
cancel-ask = Delete what you have chosen so far in “{ $title }”? A vote that you have already cast stands.
cancel-done = What you had begun in “{ $title }” is deleted. A vote that you have already cast stands.
cancel-keep = Keep it and go on
cancel-drop = Delete it

command-unknown = I don’t know the command /{ $command }. See /help for what I can do.
unheard = I understand text and buttons only here. What you sent was not kept.
text-stray = I did not understand that. Tap a button below, or type the name of what you look for.
text-stray-vote = I found no such number or name. Type a number (such as 7) or a part of a name.
group = You can take part only in a private chat with me: { $link }

refused-window-not-open-yet = It is not open yet. It opens at { OPENING($opens_at) }.
refused-window-closed = It closed at { MOMENT($closes_at) }, so this can no longer be accepted.
refused-option-unknown = There is no number { $number } in this vote. Choose one from the list.
refused-option-twice = Number { $number } is named twice. Each can be chosen once.
refused-too-many = You can choose { $max } at most. To change, first tap the mark (①②③, ●) of one of your choices to remove it.
refused-too-many-typed = You sent { $sent } numbers. Please send { $max } at most.
refused-too-few = This vote asks for { $min } choices; you have { $chosen }. Please choose more.
refused-already-voted = You have already voted. In this vote, what has been cast cannot be changed.
refused-not-here = That button is not part of this screen. Please choose on the screen below.
refused-not-enough = That is not enough yet. Choose more, then you can go on.

incident = Sorry, something went wrong on our side and this could not be done. Please try again; if it happens again, tell us this number: { $number }
spilled = You sent so much so quickly that some of it was not taken. Please wait a moment and send the last part again.
cannot-save = I can’t save anything right now and am waiting. What you sent is not lost: it will be handled as soon as saving works. You need not send it again.

command-start = The first screen
command-list = Everything there is
command-mine = What I took part in, and what came of it
command-continue = Go on with what I began
command-mydata = Get what is held about me
command-erase = Erase what is held about me
command-plain = Screens in plain words, on or off
command-language = Change the language
command-cancel = Stop what I am doing
command-id = My Telegram number
command-help = Help, and whom to ask
