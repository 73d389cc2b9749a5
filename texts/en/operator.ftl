# What an operator reads when the bot does not start: one line each, without values of settings.

operator-setting-missing = { $variable } is not set. { operator-setting-holds }
operator-setting-bad = { $variable } is not right. { operator-setting-holds }
operator-setting-holds = { $variable ->
    [MADANG_TOKEN] It holds the bot's token as BotFather gave it: digits, a colon, letters.
    [MADANG_API_URL] It holds an https address, or an http address on this machine, without /bot at its end.
    [MADANG_DATA] It holds the folder for the database and the files.
    [MADANG_KEYS] It holds the folder for the key files, which is not inside the data folder.
    [MADANG_OWNERS] It holds the owners' Telegram ids, comma separated; /id in the chat tells a person theirs.
    [MADANG_PROXY] It holds the address of a proxy, beginning with http:// or https://.
    [MADANG_TIMEZONE] It holds the name of a time zone, such as Asia/Seoul.
    [MADANG_LANGUAGE] It holds ko or en.
    [MADANG_BULK_RATE] It holds how many messages a second go to crowds: 1 to 1000. Above 30, Telegram charges Stars.
    [MADANG_APPROVAL_FROM] It holds from how many people on a second official approves an announcement: 1 or more.
   *[other] The README has the table of settings.
}
operator-setting-unknown = { $variable } is no setting, so nothing reads it.
operator-setting-unknown-near = { $variable } is no setting, so nothing reads it. Did you mean { $near }?
operator-proxy-socks = { $variable } names a SOCKS proxy, which can't be used. It holds an address beginning with http:// or https://.
operator-keys-inside-data = The folder of MADANG_KEYS ({ $keys }) lies inside that of MADANG_DATA ({ $data }). Name one outside, so that no backup of the data holds the keys.
operator-env-file-unreadable = The settings file { $file } can't be read. It must be UTF-8, and yours to read.

operator-token-refused = The server refuses the token in MADANG_TOKEN. Compare it with the one BotFather gave you.
operator-playground-gone = The playground ({ $address }) does not tell the time. Is it running?

operator-already-running = Already running: process { $pid } (madang { $command }) has used the folder { $folder } since { $since }.
operator-already-running-unknown = Already running: another process uses the folder { $folder }.
operator-folder-unusable = The folder of MADANG_DATA ({ $folder }) can't be written to: { $reason ->
    [forbidden] no permission.
    [read-only] the file system is read-only.
    [full] no space is left.
    [not-a-folder] it is not a folder.
   *[other] no file can be made or locked there.
}

operator-database-newer = The database is of a newer version than this program (database { $theirs }, program { $ours }). Run the newer program.
operator-database-damaged = The database file can't be read. Restore it from the backup.
operator-keys-missing = The key file { $file } is missing. Set MADANG_KEYS to the folder of keys with which these data were made.
operator-keys-damaged = The key file { $file } is damaged. Restore it from the backup.
operator-keys-differ = The keys in { $folder } are not those of this database. Check MADANG_KEYS.

operator-audit-no-programme = There is no programme “{ $slug }”. Give the slug that madang publish has shown; the record of the whole bot is - .
operator-audit-not-written = The file ({ $file }) can’t be written. Check the folder’s permissions and the disk.
operator-audit-done = Entries of the record written: { $count }. The chain holds. Its last hash: { $head }
operator-audit-broken = The record is written, but its chain breaks at entry { $place }: somebody may have touched it.
operator-export-no-board = There is no board ‘{ $slug }’.
operator-exported = Open data written: { $file }
