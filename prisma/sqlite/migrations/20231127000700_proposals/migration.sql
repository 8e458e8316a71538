-- CreateTable
CREATE TABLE "Proposal" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "documentId" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "state" TEXT NOT NULL,
    "paragraphId" TEXT NOT NULL,
    "afterId" TEXT,
    "bracketId" TEXT,
    "part" TEXT,
    "level" INTEGER,
    "delegationCode" TEXT NOT NULL,
    "personId" TEXT NOT NULL,
    "originatedBy" TEXT,
    "baseJson" TEXT NOT NULL,
    "runsJson" TEXT NOT NULL,
    "sequence" INTEGER NOT NULL,
    "writtenBaseJson" TEXT NOT NULL,
    "writtenRunsJson" TEXT NOT NULL,
    "reason" TEXT,
    "amendsId" TEXT,
    "suggestionId" TEXT,
    "at" DATETIME NOT NULL,
    "tabledAt" DATETIME,
    "attention" TEXT,
    "decidedAt" DATETIME,
    "decidedBy" TEXT,
    "decidedReason" TEXT,
    "reflectedBracketId" TEXT,
    "reflectedKey" TEXT,
    "madeParagraphId" TEXT,
    "supersededBy" TEXT,
    "passedAt" DATETIME,
    CONSTRAINT "Proposal_documentId_fkey" FOREIGN KEY ("documentId") REFERENCES "Document" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "ProposalPosition" (
    "proposalId" TEXT NOT NULL,
    "delegationCode" TEXT NOT NULL,
    "stance" TEXT NOT NULL,
    "words" TEXT,
    "byPerson" TEXT NOT NULL,
    "at" DATETIME NOT NULL,

    PRIMARY KEY ("proposalId", "delegationCode"),
    CONSTRAINT "ProposalPosition_proposalId_fkey" FOREIGN KEY ("proposalId") REFERENCES "Proposal" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "ProposalTurn" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "proposalId" TEXT NOT NULL,
    "turn" TEXT NOT NULL,
    "byPerson" TEXT,
    "at" DATETIME NOT NULL,
    "sequence" INTEGER,
    "detail" TEXT,
    CONSTRAINT "ProposalTurn_proposalId_fkey" FOREIGN KEY ("proposalId") REFERENCES "Proposal" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "Suggestion" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "documentId" TEXT NOT NULL,
    "paragraphId" TEXT NOT NULL,
    "bracketId" TEXT,
    "observerCode" TEXT NOT NULL,
    "personId" TEXT NOT NULL,
    "state" TEXT NOT NULL,
    "wordingJson" TEXT NOT NULL,
    "baseJson" TEXT NOT NULL,
    "placeStart" INTEGER,
    "placeEnd" INTEGER,
    "reason" TEXT,
    "at" DATETIME NOT NULL,
    "proposalId" TEXT,
    "turnedAt" DATETIME,
    "turnedBy" TEXT,
    "turnReason" TEXT,
    CONSTRAINT "Suggestion_documentId_fkey" FOREIGN KEY ("documentId") REFERENCES "Document" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "ScribeEntry" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "documentId" TEXT NOT NULL,
    "state" TEXT NOT NULL,
    "delegationCode" TEXT NOT NULL,
    "entry" TEXT NOT NULL,
    "target" TEXT NOT NULL,
    "fieldsJson" TEXT NOT NULL,
    "personId" TEXT NOT NULL,
    "at" DATETIME NOT NULL,
    "made" TEXT,
    "words" TEXT,
    "settledAt" DATETIME,
    "settledBy" TEXT,
    CONSTRAINT "ScribeEntry_documentId_fkey" FOREIGN KEY ("documentId") REFERENCES "Document" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateIndex
CREATE INDEX "Proposal_documentId_paragraphId_idx" ON "Proposal"("documentId", "paragraphId");

-- CreateIndex
CREATE INDEX "Proposal_documentId_state_idx" ON "Proposal"("documentId", "state");

-- CreateIndex
CREATE INDEX "ProposalTurn_proposalId_idx" ON "ProposalTurn"("proposalId");

-- CreateIndex
CREATE INDEX "Suggestion_documentId_paragraphId_idx" ON "Suggestion"("documentId", "paragraphId");

-- CreateIndex
CREATE INDEX "ScribeEntry_documentId_state_idx" ON "ScribeEntry"("documentId", "state");

-- What follows is written by hand: no proposal disappears (PR14), whoever writes.
CREATE TRIGGER "Proposal_never_goes" BEFORE DELETE ON "Proposal"
WHEN OLD."state" <> 'draft'
BEGIN
    SELECT RAISE(ABORT, 'PR14: a proposal that was sent is never deleted');
END;

CREATE TRIGGER "Proposal_as_written" BEFORE UPDATE ON "Proposal"
WHEN OLD."state" <> 'draft' AND (
    NEW."id" IS NOT OLD."id"
    OR NEW."documentId" IS NOT OLD."documentId"
    OR NEW."paragraphId" IS NOT OLD."paragraphId"
    OR NEW."delegationCode" IS NOT OLD."delegationCode"
    OR NEW."personId" IS NOT OLD."personId"
    OR NEW."writtenBaseJson" IS NOT OLD."writtenBaseJson"
    OR NEW."writtenRunsJson" IS NOT OLD."writtenRunsJson"
    OR NEW."tabledAt" IS NOT OLD."tabledAt"
    OR NEW."state" = 'draft'
)
BEGIN
    SELECT RAISE(ABORT, 'PR14: a proposal that was sent stays as it was written');
END;

CREATE TRIGGER "Proposal_never_replaced" BEFORE INSERT ON "Proposal"
WHEN EXISTS (SELECT 1 FROM "Proposal" WHERE "id" = NEW."id")
BEGIN
    SELECT RAISE(ABORT, 'PR14: a proposal is never replaced');
END;

CREATE TRIGGER "ProposalTurn_never_changes" BEFORE UPDATE ON "ProposalTurn"
BEGIN
    SELECT RAISE(ABORT, 'PR14: what became of a proposal never changes');
END;

CREATE TRIGGER "ProposalTurn_never_goes" BEFORE DELETE ON "ProposalTurn"
BEGIN
    SELECT RAISE(ABORT, 'PR14: what became of a proposal is never deleted');
END;

CREATE TRIGGER "Suggestion_never_goes" BEFORE DELETE ON "Suggestion"
BEGIN
    SELECT RAISE(ABORT, 'SG2: a suggestion is never deleted');
END;

CREATE TRIGGER "ScribeEntry_never_goes" BEFORE DELETE ON "ScribeEntry"
WHEN OLD."state" <> 'draft'
BEGIN
    SELECT RAISE(ABORT, 'SC2: an entry of the scribe that was sent is never deleted');
END;
