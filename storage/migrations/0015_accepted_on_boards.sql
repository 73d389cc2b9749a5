-- Whether its author's public name stands under a proposal: under what a contest has accepted only once they want it.
ALTER TABLE proposals ADD COLUMN signed INTEGER NOT NULL DEFAULT 1;
