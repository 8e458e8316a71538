-- CreateTable
CREATE TABLE "Event" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "symbol" TEXT NOT NULL,
    "nameJson" TEXT NOT NULL,
    "place" TEXT NOT NULL,
    "timeZone" TEXT NOT NULL,
    "dateFrom" TEXT NOT NULL,
    "dateUntil" TEXT NOT NULL,
    "languagesJson" TEXT NOT NULL,
    "sessionsJson" TEXT NOT NULL,
    "settingsJson" TEXT NOT NULL,
    "disclaimer" TEXT,
    "clockOffsetMs" BIGINT NOT NULL DEFAULT 0
);

-- CreateTable
CREATE TABLE "Body" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "eventId" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "decides" TEXT NOT NULL,
    "coordinatorId" TEXT,
    CONSTRAINT "Body_eventId_fkey" FOREIGN KEY ("eventId") REFERENCES "Event" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "BodyMember" (
    "bodyId" TEXT NOT NULL,
    "delegationId" TEXT NOT NULL,

    PRIMARY KEY ("bodyId", "delegationId"),
    CONSTRAINT "BodyMember_bodyId_fkey" FOREIGN KEY ("bodyId") REFERENCES "Body" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "BodyMember_delegationId_fkey" FOREIGN KEY ("delegationId") REFERENCES "Delegation" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "Theme" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "eventId" TEXT NOT NULL,
    "code" TEXT NOT NULL,
    "slug" TEXT NOT NULL,
    "nameJson" TEXT NOT NULL,
    "position" INTEGER NOT NULL,
    CONSTRAINT "Theme_eventId_fkey" FOREIGN KEY ("eventId") REFERENCES "Event" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "Delegation" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "eventId" TEXT NOT NULL,
    "code" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "group" TEXT NOT NULL,
    "canBlockConsensus" BOOLEAN NOT NULL,
    "bindsJson" TEXT NOT NULL DEFAULT '[]',
    CONSTRAINT "Delegation_eventId_fkey" FOREIGN KEY ("eventId") REFERENCES "Event" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "Person" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "eventId" TEXT NOT NULL,
    "email" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "language" TEXT NOT NULL,
    "delegationId" TEXT,
    "passwordHash" TEXT,
    "suspendedAt" DATETIME,
    CONSTRAINT "Person_eventId_fkey" FOREIGN KEY ("eventId") REFERENCES "Event" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "Person_delegationId_fkey" FOREIGN KEY ("delegationId") REFERENCES "Delegation" ("id") ON DELETE SET NULL ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "Assignment" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "personId" TEXT NOT NULL,
    "themeId" TEXT,
    "role" TEXT NOT NULL,
    CONSTRAINT "Assignment_personId_fkey" FOREIGN KEY ("personId") REFERENCES "Person" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "Assignment_themeId_fkey" FOREIGN KEY ("themeId") REFERENCES "Theme" ("id") ON DELETE SET NULL ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "DraftingListEntry" (
    "themeId" TEXT NOT NULL,
    "personId" TEXT NOT NULL,

    PRIMARY KEY ("themeId", "personId"),
    CONSTRAINT "DraftingListEntry_themeId_fkey" FOREIGN KEY ("themeId") REFERENCES "Theme" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "DraftingListEntry_personId_fkey" FOREIGN KEY ("personId") REFERENCES "Person" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "Mandate" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "personId" TEXT NOT NULL,
    "grantedBy" TEXT NOT NULL,
    "from" DATETIME NOT NULL,
    "until" DATETIME,
    "endedAt" DATETIME,
    CONSTRAINT "Mandate_personId_fkey" FOREIGN KEY ("personId") REFERENCES "Person" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "Instruction" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "themeId" TEXT NOT NULL,
    "givenBy" TEXT NOT NULL,
    "action" TEXT NOT NULL,
    "at" DATETIME NOT NULL,
    "until" DATETIME,
    CONSTRAINT "Instruction_themeId_fkey" FOREIGN KEY ("themeId") REFERENCES "Theme" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "Session" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "personId" TEXT NOT NULL,
    "createdAt" DATETIME NOT NULL,
    "expiresAt" DATETIME NOT NULL,
    "endedAt" DATETIME,
    CONSTRAINT "Session_personId_fkey" FOREIGN KEY ("personId") REFERENCES "Person" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "Document" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "themeId" TEXT NOT NULL,
    "title" TEXT NOT NULL,
    "language" TEXT NOT NULL,
    "stage" TEXT NOT NULL,
    "openToObservers" BOOLEAN NOT NULL DEFAULT false,
    "locked" BOOLEAN NOT NULL DEFAULT false,
    "lineage" TEXT NOT NULL,
    "fence" INTEGER NOT NULL DEFAULT 0,
    CONSTRAINT "Document_themeId_fkey" FOREIGN KEY ("themeId") REFERENCES "Theme" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "UpdateEntry" (
    "documentId" TEXT NOT NULL,
    "seq" INTEGER NOT NULL,
    "kind" TEXT NOT NULL,
    "personId" TEXT,
    "at" DATETIME NOT NULL,
    "update" BLOB NOT NULL,

    PRIMARY KEY ("documentId", "seq"),
    CONSTRAINT "UpdateEntry_documentId_fkey" FOREIGN KEY ("documentId") REFERENCES "Document" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "Checkpoint" (
    "documentId" TEXT NOT NULL,
    "seq" INTEGER NOT NULL,
    "at" DATETIME NOT NULL,
    "state" BLOB NOT NULL,

    PRIMARY KEY ("documentId", "seq"),
    CONSTRAINT "Checkpoint_documentId_fkey" FOREIGN KEY ("documentId") REFERENCES "Document" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "ClientOwner" (
    "documentId" TEXT NOT NULL,
    "clientId" BIGINT NOT NULL,
    "personId" TEXT NOT NULL,

    PRIMARY KEY ("documentId", "clientId"),
    CONSTRAINT "ClientOwner_documentId_fkey" FOREIGN KEY ("documentId") REFERENCES "Document" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "Relocation" (
    "documentId" TEXT NOT NULL,
    "seq" INTEGER NOT NULL,
    "ordinal" INTEGER NOT NULL,
    "fromClient" BIGINT NOT NULL,
    "fromClock" INTEGER NOT NULL,
    "length" INTEGER NOT NULL,
    "toClient" BIGINT NOT NULL,
    "toClock" INTEGER NOT NULL,

    PRIMARY KEY ("documentId", "seq", "ordinal"),
    CONSTRAINT "Relocation_documentId_fkey" FOREIGN KEY ("documentId") REFERENCES "Document" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "Bracket" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "documentId" TEXT NOT NULL,
    "paragraphId" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "state" TEXT NOT NULL,
    "baseJson" TEXT,
    "note" TEXT,
    "position" INTEGER NOT NULL,
    CONSTRAINT "Bracket_documentId_fkey" FOREIGN KEY ("documentId") REFERENCES "Document" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "Alternative" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "bracketId" TEXT NOT NULL,
    "key" TEXT NOT NULL,
    "ordinal" INTEGER NOT NULL,
    "runsJson" TEXT NOT NULL,
    "proposedByJson" TEXT NOT NULL,
    "originatedBy" TEXT,
    CONSTRAINT "Alternative_bracketId_fkey" FOREIGN KEY ("bracketId") REFERENCES "Bracket" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "Position" (
    "alternativeId" TEXT NOT NULL,
    "delegationCode" TEXT NOT NULL,
    "stance" TEXT NOT NULL,

    PRIMARY KEY ("alternativeId", "delegationCode"),
    CONSTRAINT "Position_alternativeId_fkey" FOREIGN KEY ("alternativeId") REFERENCES "Alternative" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "Revision" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "documentId" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "symbol" TEXT NOT NULL,
    "hash" TEXT NOT NULL,
    "contentJson" TEXT NOT NULL,
    "bracketsJson" TEXT NOT NULL,
    "state" BLOB NOT NULL,
    "sequence" INTEGER NOT NULL,
    "issuedAt" DATETIME NOT NULL,
    "issuedBy" TEXT NOT NULL,
    CONSTRAINT "Revision_documentId_fkey" FOREIGN KEY ("documentId") REFERENCES "Document" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateIndex
CREATE UNIQUE INDEX "Event_symbol_key" ON "Event"("symbol");

-- CreateIndex
CREATE UNIQUE INDEX "Theme_eventId_code_key" ON "Theme"("eventId", "code");

-- CreateIndex
CREATE UNIQUE INDEX "Theme_eventId_slug_key" ON "Theme"("eventId", "slug");

-- CreateIndex
CREATE UNIQUE INDEX "Delegation_eventId_code_key" ON "Delegation"("eventId", "code");

-- CreateIndex
CREATE UNIQUE INDEX "Person_email_key" ON "Person"("email");

-- CreateIndex
CREATE INDEX "Assignment_personId_idx" ON "Assignment"("personId");

-- CreateIndex
CREATE INDEX "Assignment_themeId_idx" ON "Assignment"("themeId");

-- CreateIndex
CREATE INDEX "Mandate_personId_idx" ON "Mandate"("personId");

-- CreateIndex
CREATE INDEX "Instruction_themeId_idx" ON "Instruction"("themeId");

-- CreateIndex
CREATE INDEX "Session_personId_idx" ON "Session"("personId");

-- CreateIndex
CREATE UNIQUE INDEX "Document_themeId_key" ON "Document"("themeId");

-- CreateIndex
CREATE UNIQUE INDEX "Alternative_bracketId_key_key" ON "Alternative"("bracketId", "key");

-- CreateIndex
CREATE UNIQUE INDEX "Revision_documentId_name_key" ON "Revision"("documentId", "name");

-- What follows is written by hand: rules that must hold whoever writes, the writer thread included.

-- The log says who wrote what and when, for ever (L5).
CREATE TRIGGER "UpdateEntry_never_changes" BEFORE UPDATE ON "UpdateEntry"
BEGIN
    SELECT RAISE(ABORT, 'L5: an entry of the update log never changes');
END;

CREATE TRIGGER "UpdateEntry_never_goes" BEFORE DELETE ON "UpdateEntry"
BEGIN
    SELECT RAISE(ABORT, 'L5: an entry of the update log is never deleted');
END;

-- An issued version never changes (RV1).
CREATE TRIGGER "Revision_never_changes" BEFORE UPDATE ON "Revision"
BEGIN
    SELECT RAISE(ABORT, 'RV1: an issued version never changes');
END;

CREATE TRIGGER "Revision_never_goes" BEFORE DELETE ON "Revision"
BEGIN
    SELECT RAISE(ABORT, 'RV1: an issued version is never deleted');
END;

-- REPLACE INTO deletes without asking the triggers above, so an entry or a version that exists is refused here.
CREATE TRIGGER "UpdateEntry_never_replaced" BEFORE INSERT ON "UpdateEntry"
WHEN EXISTS (SELECT 1 FROM "UpdateEntry" WHERE "documentId" = NEW."documentId" AND "seq" = NEW."seq")
BEGIN
    SELECT RAISE(ABORT, 'L5: an entry of the update log is never replaced');
END;

CREATE TRIGGER "Revision_never_replaced" BEFORE INSERT ON "Revision"
WHEN EXISTS (
    SELECT 1 FROM "Revision"
    WHERE "id" = NEW."id" OR ("documentId" = NEW."documentId" AND "name" = NEW."name")
)
BEGIN
    SELECT RAISE(ABORT, 'RV1: an issued version is never replaced');
END;

-- Who may type is decided elsewhere; that a closed text takes no letter is decided here (L3).
CREATE TRIGGER "UpdateEntry_kind" BEFORE INSERT ON "UpdateEntry"
WHEN NEW."kind" NOT IN ('typing', 'act', 'repair')
BEGIN
    SELECT RAISE(ABORT, 'L3: an entry of the update log is typing, act or repair');
END;

CREATE TRIGGER "UpdateEntry_typing_needs_an_open_text" BEFORE INSERT ON "UpdateEntry"
WHEN NEW."kind" = 'typing' AND EXISTS (
    SELECT 1 FROM "Document"
    WHERE "id" = NEW."documentId"
      AND ("locked" OR "stage" NOT IN ('outline', 'zero_draft', 'negotiation'))
)
BEGIN
    SELECT RAISE(ABORT, 'L3: the text is closed to typing by its stage or by a lock');
END;

CREATE TRIGGER "UpdateEntry_act_needs_a_living_text" BEFORE INSERT ON "UpdateEntry"
WHEN NEW."kind" IN ('act', 'repair') AND EXISTS (
    SELECT 1 FROM "Document"
    WHERE "id" = NEW."documentId"
      AND "stage" IN ('silence', 'adopted', 'transmitted', 'closed_without_agreement')
)
BEGIN
    SELECT RAISE(ABORT, 'L3: the text is closed by its stage, to acts as well');
END;
