-- CreateTable
CREATE TABLE "PriorityArea" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "documentId" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "paragraphId" TEXT NOT NULL,
    "title" TEXT NOT NULL,
    "owner" TEXT,
    "due" TEXT,
    "proposedBy" TEXT NOT NULL,
    "proposedById" TEXT NOT NULL,
    "proposedAt" DATETIME NOT NULL,
    "transmittedAt" DATETIME,
    "decision" TEXT,
    "agendaItemId" TEXT,
    "remark" TEXT,
    "answeredBy" TEXT,
    "answeredAt" DATETIME,
    CONSTRAINT "PriorityArea_documentId_fkey" FOREIGN KEY ("documentId") REFERENCES "Document" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "PriorityArea_agendaItemId_fkey" FOREIGN KEY ("agendaItemId") REFERENCES "AgendaItem" ("id") ON DELETE SET NULL ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "PriorityStance" (
    "areaId" TEXT NOT NULL,
    "delegationCode" TEXT NOT NULL,
    "stance" TEXT NOT NULL,
    "personId" TEXT NOT NULL,
    "at" DATETIME NOT NULL,

    PRIMARY KEY ("areaId", "delegationCode"),
    CONSTRAINT "PriorityStance_areaId_fkey" FOREIGN KEY ("areaId") REFERENCES "PriorityArea" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "AgendaItem" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "title" TEXT NOT NULL,
    "group" TEXT,
    "position" INTEGER NOT NULL
);

-- CreateTable
CREATE TABLE "Commitment" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "kind" TEXT NOT NULL,
    "value" REAL,
    "currency" TEXT,
    "deliverable" TEXT,
    "owner" TEXT NOT NULL,
    "due" TEXT,
    "source" TEXT NOT NULL,
    "amendments" INTEGER NOT NULL DEFAULT 0
);

-- CreateTable
CREATE TABLE "CommitmentVersion" (
    "commitmentId" TEXT NOT NULL,
    "ordinal" INTEGER NOT NULL,
    "kind" TEXT NOT NULL,
    "value" REAL,
    "currency" TEXT,
    "deliverable" TEXT,
    "owner" TEXT NOT NULL,
    "due" TEXT,
    "source" TEXT NOT NULL,
    "byPerson" TEXT,
    "at" DATETIME NOT NULL,

    PRIMARY KEY ("commitmentId", "ordinal"),
    CONSTRAINT "CommitmentVersion_commitmentId_fkey" FOREIGN KEY ("commitmentId") REFERENCES "Commitment" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "Citation" (
    "commitmentId" TEXT NOT NULL,
    "paragraphId" TEXT NOT NULL,
    "documentId" TEXT NOT NULL,

    PRIMARY KEY ("commitmentId", "paragraphId"),
    CONSTRAINT "Citation_commitmentId_fkey" FOREIGN KEY ("commitmentId") REFERENCES "Commitment" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "Citation_documentId_fkey" FOREIGN KEY ("documentId") REFERENCES "Document" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "LanguageParagraph" (
    "documentId" TEXT NOT NULL,
    "language" TEXT NOT NULL,
    "paragraphId" TEXT NOT NULL,
    "runsJson" TEXT NOT NULL,
    "sourceHash" TEXT NOT NULL,
    "translatorId" TEXT NOT NULL,
    "at" DATETIME NOT NULL,
    "certifiedBy" TEXT,
    "certifiedAt" DATETIME,
    "versionHash" TEXT,
    "contestedBy" TEXT,
    "contestedFor" TEXT,
    "contestedAt" DATETIME,
    "contestWhy" TEXT,

    PRIMARY KEY ("documentId", "language", "paragraphId"),
    CONSTRAINT "LanguageParagraph_documentId_fkey" FOREIGN KEY ("documentId") REFERENCES "Document" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "Transmission" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "documentId" TEXT NOT NULL,
    "version" TEXT NOT NULL,
    "hash" TEXT NOT NULL,
    "packageJson" TEXT NOT NULL,
    "packageHash" TEXT NOT NULL,
    "at" DATETIME NOT NULL,
    "byPeopleJson" TEXT NOT NULL,
    CONSTRAINT "Transmission_documentId_fkey" FOREIGN KEY ("documentId") REFERENCES "Document" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateIndex
CREATE INDEX "PriorityArea_documentId_idx" ON "PriorityArea"("documentId");

-- CreateIndex
CREATE INDEX "Citation_documentId_idx" ON "Citation"("documentId");

-- CreateIndex
CREATE UNIQUE INDEX "Transmission_documentId_key" ON "Transmission"("documentId");

-- What follows is written by hand: what was recorded of a commitment, and what was handed over, stays as it was.
CREATE TRIGGER "CommitmentVersion_never_changes" BEFORE UPDATE ON "CommitmentVersion"
BEGIN
    SELECT RAISE(ABORT, 'CM3: what was recorded of a commitment never changes');
END;

CREATE TRIGGER "CommitmentVersion_never_goes" BEFORE DELETE ON "CommitmentVersion"
BEGIN
    SELECT RAISE(ABORT, 'CM3: what was recorded of a commitment never goes');
END;

CREATE TRIGGER "CommitmentVersion_never_replaced" BEFORE INSERT ON "CommitmentVersion"
WHEN EXISTS (SELECT 1 FROM "CommitmentVersion" WHERE "commitmentId" = NEW."commitmentId" AND "ordinal" = NEW."ordinal")
BEGIN
    SELECT RAISE(ABORT, 'CM3: what was recorded of a commitment is never replaced');
END;

CREATE TRIGGER "Transmission_never_changes" BEFORE UPDATE ON "Transmission"
BEGIN
    SELECT RAISE(ABORT, 'TR1: a transmission never changes');
END;

CREATE TRIGGER "Transmission_never_goes" BEFORE DELETE ON "Transmission"
BEGIN
    SELECT RAISE(ABORT, 'TR1: a transmission never goes');
END;

CREATE TRIGGER "Transmission_never_replaced" BEFORE INSERT ON "Transmission"
WHEN EXISTS (SELECT 1 FROM "Transmission" WHERE "id" = NEW."id" OR "documentId" = NEW."documentId")
BEGIN
    SELECT RAISE(ABORT, 'TR1: a text is transmitted once');
END;
