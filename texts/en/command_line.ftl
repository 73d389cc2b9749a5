operator-database-is-demo = The database in this folder belongs to the demo and is not used with a real bot. Name another folder in MADANG_DATA.
operator-database-is-real = The database in this folder belongs to a real bot and is not used for the demo. Use another folder.
operator-database-unopened = The database ({ $file }) can’t be opened or written: { $reason ->
    [full] the disk is full.
    [read-only] there is no permission to write, or it is read-only.
   *[other] check the folder’s permissions and the disk.
}
operator-keys-unusable = The folder MADANG_KEYS ({ $folder }) can’t be made or read. Check its permissions.
operator-ready = The bot @{ $username } is running. Ctrl-C ends it.
operator-stopped = What was under way is finished, and the bot is off.

demo-page = The demo’s page: { $address }
demo-how = Open it in a browser. No Telegram account is needed, and its clock is invented. Ctrl-C ends it; make demo-reset starts anew.
demo-office = { $name } works for the city: /office in their chat opens the office.
demo-port-taken = Port { $wanted } is taken, so the demo uses { $port }.
demo-stopped = The demo is off. Another make demo finds everything as it was.
operator-pin-reset = The PIN of account { $account } is forgotten. They choose a new one when they open /office. It is on record.
operator-pin-none = Account { $account } has chosen no PIN. Check the number: /id in the chat says it.
