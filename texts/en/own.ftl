### What is one's own: what the bot is, getting one's data (/mydata), erasing it (/erase).

bot-description =
    Madang is where you take part in the life of your city: vote, enter contests, apply, and hear what came of it, all in this chat.

    Press START to see what is open now. Just looking is fine. You hear what is asked and why before anything is asked, and you can get or erase your data at any time.

    What you write here passes through Telegram’s servers abroad.
bot-short-description = Take part in your city by chat: votes, contests, applications, and what came of them.
