-- AlterTable
ALTER TABLE "Bracket" ADD COLUMN "openedBy" TEXT;
ALTER TABLE "Bracket" ADD COLUMN "openedByPerson" TEXT;
ALTER TABLE "Bracket" ADD COLUMN "openedAt" DATETIME;
ALTER TABLE "Bracket" ADD COLUMN "packageId" TEXT;
ALTER TABLE "Bracket" ADD COLUMN "parentBracketId" TEXT;
ALTER TABLE "Bracket" ADD COLUMN "parentKey" TEXT;
ALTER TABLE "Bracket" ADD COLUMN "proposedJson" TEXT;

-- AlterTable
ALTER TABLE "Alternative" ADD COLUMN "state" TEXT NOT NULL DEFAULT 'open';
ALTER TABLE "Alternative" ADD COLUMN "byPerson" TEXT;
ALTER TABLE "Alternative" ADD COLUMN "at" DATETIME;
ALTER TABLE "Alternative" ADD COLUMN "mergedFromJson" TEXT NOT NULL DEFAULT '[]';

-- AlterTable
ALTER TABLE "Position" ADD COLUMN "words" TEXT;
ALTER TABLE "Position" ADD COLUMN "byPerson" TEXT;
ALTER TABLE "Position" ADD COLUMN "at" DATETIME;

-- CreateTable
CREATE TABLE "PositionTaken" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "alternativeId" TEXT NOT NULL,
    "delegationCode" TEXT NOT NULL,
    "stance" TEXT NOT NULL,
    "words" TEXT,
    "byPerson" TEXT NOT NULL,
    "at" DATETIME NOT NULL,
    CONSTRAINT "PositionTaken_alternativeId_fkey" FOREIGN KEY ("alternativeId") REFERENCES "Alternative" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "WordingRefusal" (
    "alternativeId" TEXT NOT NULL,
    "delegationCode" TEXT NOT NULL,
    "byPerson" TEXT NOT NULL,
    "reason" TEXT,
    "at" DATETIME NOT NULL,

    PRIMARY KEY ("alternativeId", "delegationCode"),
    CONSTRAINT "WordingRefusal_alternativeId_fkey" FOREIGN KEY ("alternativeId") REFERENCES "Alternative" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "Resolution" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "bracketId" TEXT NOT NULL,
    "outcome" TEXT NOT NULL,
    "key" TEXT,
    "fromJson" TEXT NOT NULL DEFAULT '[]',
    "wordingJson" TEXT NOT NULL,
    "byPerson" TEXT NOT NULL,
    "at" DATETIME NOT NULL,
    "undoJson" TEXT,
    "undoneAt" DATETIME,
    CONSTRAINT "Resolution_bracketId_fkey" FOREIGN KEY ("bracketId") REFERENCES "Bracket" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "Footnote" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "documentId" TEXT NOT NULL,
    "paragraphId" TEXT NOT NULL,
    "bracketId" TEXT NOT NULL,
    "runsJson" TEXT NOT NULL,
    "at" DATETIME NOT NULL,
    CONSTRAINT "Footnote_bracketId_fkey" FOREIGN KEY ("bracketId") REFERENCES "Bracket" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "ParagraphState" (
    "documentId" TEXT NOT NULL,
    "paragraphId" TEXT NOT NULL,
    "state" TEXT NOT NULL,
    "since" DATETIME NOT NULL,
    "byPerson" TEXT NOT NULL,
    "hash" TEXT NOT NULL,

    PRIMARY KEY ("documentId", "paragraphId"),
    CONSTRAINT "ParagraphState_documentId_fkey" FOREIGN KEY ("documentId") REFERENCES "Document" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "ParagraphTurn" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "documentId" TEXT NOT NULL,
    "paragraphId" TEXT NOT NULL,
    "turn" TEXT NOT NULL,
    "byPerson" TEXT NOT NULL,
    "at" DATETIME NOT NULL,
    "reason" TEXT,
    CONSTRAINT "ParagraphTurn_documentId_fkey" FOREIGN KEY ("documentId") REFERENCES "Document" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "ReopeningRequest" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "documentId" TEXT NOT NULL,
    "paragraphId" TEXT NOT NULL,
    "delegationCode" TEXT NOT NULL,
    "byPerson" TEXT NOT NULL,
    "reason" TEXT NOT NULL,
    "at" DATETIME NOT NULL,
    "grantedAt" DATETIME,
    CONSTRAINT "ReopeningRequest_documentId_fkey" FOREIGN KEY ("documentId") REFERENCES "Document" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateIndex
CREATE INDEX "Bracket_documentId_idx" ON "Bracket"("documentId");

-- CreateIndex
CREATE INDEX "PositionTaken_alternativeId_idx" ON "PositionTaken"("alternativeId");

-- CreateIndex
CREATE INDEX "Resolution_bracketId_idx" ON "Resolution"("bracketId");

-- CreateIndex
CREATE INDEX "Footnote_bracketId_idx" ON "Footnote"("bracketId");

-- CreateIndex
CREATE INDEX "ParagraphTurn_documentId_paragraphId_idx" ON "ParagraphTurn"("documentId", "paragraphId");

-- CreateIndex
CREATE INDEX "ReopeningRequest_documentId_idx" ON "ReopeningRequest"("documentId");

-- What follows is written by hand: rules that must hold whoever writes.

-- Positions are history: a new one takes the place of the former, and the former is still told (PO3).
CREATE TRIGGER "PositionTaken_never_changes" BEFORE UPDATE ON "PositionTaken"
BEGIN
    SELECT RAISE(ABORT, 'PO3: a position that was taken never changes');
END;

CREATE TRIGGER "PositionTaken_never_goes" BEFORE DELETE ON "PositionTaken"
BEGIN
    SELECT RAISE(ABORT, 'PO3: a position that was taken is never deleted');
END;

CREATE TRIGGER "PositionTaken_never_replaced" BEFORE INSERT ON "PositionTaken"
WHEN EXISTS (SELECT 1 FROM "PositionTaken" WHERE "id" = NEW."id")
BEGIN
    SELECT RAISE(ABORT, 'PO3: a position that was taken is never replaced');
END;

CREATE TRIGGER "ParagraphTurn_never_changes" BEFORE UPDATE ON "ParagraphTurn"
BEGIN
    SELECT RAISE(ABORT, 'PA5: an agreement or reopening of a paragraph never changes');
END;

CREATE TRIGGER "ParagraphTurn_never_goes" BEFORE DELETE ON "ParagraphTurn"
BEGIN
    SELECT RAISE(ABORT, 'PA5: an agreement or reopening of a paragraph is never deleted');
END;

-- No bracket and no wording disappears: they are closed, and can be found from the paragraph (BR14).
CREATE TRIGGER "Bracket_never_goes" BEFORE DELETE ON "Bracket"
BEGIN
    SELECT RAISE(ABORT, 'BR14: a bracket is closed, never deleted');
END;

CREATE TRIGGER "Alternative_never_goes" BEFORE DELETE ON "Alternative"
BEGIN
    SELECT RAISE(ABORT, 'BR14: a wording is closed, never deleted');
END;
