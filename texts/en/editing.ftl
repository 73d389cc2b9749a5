### When a message is edited after something was published from it.

edited-ask = <b>You changed the message you had sent. Change what is published too?</b> What is marked “removed” will be gone, what is marked “added” is new.
edited-whole = See it whole
edited-leave = Leave it as it is
edited-left = What is published stays as it is.
edited-stays = You changed the message you had sent, but what is published stays as it is.
edited-gone = You changed a message you had sent. What was published from it is not there any more, so nothing changes.
edited-since = You changed the message you had sent. What is published was changed in another way since, so it stays as it is. To change it, press the button below.
edited-change = Change what is published
edited-while-changing = You changed the message you had sent, but the change that you have begun does not hold it by itself any more. What you have begun is still here.
edited-same = The message now says what is published: there is nothing to change.
