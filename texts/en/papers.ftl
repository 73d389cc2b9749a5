# What is said once a file that somebody has sent was looked at.
refused-paper-broken = This file does not open. It may have been cut off on the way, or damaged. Please open it yourself, and send it again.
refused-paper-encrypted = This file is locked with a password. Please save it without one and send it again.
refused-paper-bomb = This file grows far too large when it is opened, so it can’t be taken. Please make its pictures smaller or save it as a PDF, and send it again.
refused-paper-picture-too-large = The picture is too large. At most { $most } megapixels can be taken. Please make it smaller and send it again.
refused-paper-unreadable-in-time = This file is too complex to be checked in time. Please divide it or make it simpler, and send it again.
refused-paper-not-fetched = For a day the file could not be fetched from Telegram. Please send it again.
refused-paper-no-room = One person’s files can take { $most } MB in all, and yours take about { $held } MB now. Please take out what is not needed first.
