# The README of a board's open data (reports.open_data): what each file and column holds.

open-data-title = { $title }: open data
open-data-made = Made at { MOMENT($made) }.
open-data-about = This is what everybody could read. There are no names and no accounts, and telephone and resident registration numbers in texts are dots (●). All times are UTC, as ISO 8601 writes them. Ids stay the same in later exports.
open-data-jsonl = Each file holds one JSON object a line (UTF-8).
open-data-csv = Each file is a table with commas (UTF-8). Texts that could be read as a formula have an apostrophe (') in front.

open-data-proposals = Proposals
    .id = Number
    .state = published; withdrawn (by its author); hidden (no text); erased (no text)
    .topic = Key of the topic
    .title = Title
    .body = Text
    .from_contest = Whether a contest has accepted it and put it here
    .published_at = When everybody could first read it
    .versions = Which version the text is (1: never changed)
    .edited_at = When the present text was written
    .recommendations = How many recommend it
    .comments = How many comments can be read
    .people = How many people have taken part, each counted once
    .goal_reached_at = When it had as many recommendations as the goal asks for
    .answer_due_at = By when the office owes an answer
    .outcome = The office's last answer: accepted, partly, not-accepted, under-study, not-ours
    .answered_at = When it was first answered

open-data-comments = Comments
    .id = Number
    .proposal = Number of the proposal (0: the programme itself)
    .reply_to = Of a reply, the comment that it answers
    .state = published; hidden (no text); deleted (no text)
    .body = Text
    .written_at = When it was written
    .edited_at = When it was changed

open-data-answers = The office's answers
    .id = Number
    .proposal = Number of the proposal
    .outcome = Outcome
    .passed_to = If it is another office's task, to whom it was passed on
    .body = Text
    .released_at = When it was released
