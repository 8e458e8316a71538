-- Halves carry what they say and the text that they were given on. Nothing gave one before this migration.
ALTER TABLE "PendingHalf" ADD COLUMN "payloadJson" TEXT NOT NULL DEFAULT '{}';
ALTER TABLE "PendingHalf" ADD COLUMN "region" TEXT;
ALTER TABLE "PendingHalf" ADD COLUMN "sequence" INTEGER NOT NULL DEFAULT 0;
ALTER TABLE "PendingHalf" ADD COLUMN "headHash" TEXT NOT NULL DEFAULT '';
ALTER TABLE "PendingHalf" ADD COLUMN "completedAt" DATETIME;
ALTER TABLE "PendingHalf" ADD COLUMN "completedBy" TEXT;

-- CreateTable
CREATE TABLE "Silence" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "documentId" TEXT NOT NULL,
    "version" TEXT NOT NULL,
    "hash" TEXT NOT NULL,
    "state" TEXT NOT NULL,
    "startedAt" DATETIME NOT NULL,
    "deadline" DATETIME NOT NULL,
    "firstDeadline" DATETIME NOT NULL,
    "inSession" BOOLEAN NOT NULL,
    "objectorNames" TEXT NOT NULL,
    "entitledJson" TEXT NOT NULL,
    "startedByJson" TEXT NOT NULL,
    "endedAt" DATETIME,
    "remindedAt" DATETIME,
    CONSTRAINT "Silence_documentId_fkey" FOREIGN KEY ("documentId") REFERENCES "Document" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "SilenceExtension" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "silenceId" TEXT NOT NULL,
    "from" DATETIME NOT NULL,
    "to" DATETIME NOT NULL,
    "why" TEXT NOT NULL,
    "at" DATETIME NOT NULL,
    "outageMs" INTEGER,
    CONSTRAINT "SilenceExtension_silenceId_fkey" FOREIGN KEY ("silenceId") REFERENCES "Silence" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "Objection" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "silenceId" TEXT NOT NULL,
    "delegationCode" TEXT NOT NULL,
    "byPerson" TEXT NOT NULL,
    "paragraphsJson" TEXT NOT NULL,
    "whole" BOOLEAN NOT NULL,
    "reason" TEXT NOT NULL,
    "at" DATETIME NOT NULL,
    "kind" TEXT NOT NULL,
    "withdrawnAt" DATETIME,
    "withdrawnBy" TEXT,
    CONSTRAINT "Objection_silenceId_fkey" FOREIGN KEY ("silenceId") REFERENCES "Silence" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "Reservation" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "documentId" TEXT NOT NULL,
    "delegationCode" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "paragraphId" TEXT,
    "reason" TEXT,
    "byPerson" TEXT NOT NULL,
    "at" DATETIME NOT NULL,
    "liftedAt" DATETIME,
    "liftedBy" TEXT,
    CONSTRAINT "Reservation_documentId_fkey" FOREIGN KEY ("documentId") REFERENCES "Document" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "Approval" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "documentId" TEXT NOT NULL,
    "version" TEXT NOT NULL,
    "hash" TEXT NOT NULL,
    "byPerson" TEXT NOT NULL,
    "region" TEXT NOT NULL,
    "at" DATETIME NOT NULL,
    "voidedAt" DATETIME,
    CONSTRAINT "Approval_documentId_fkey" FOREIGN KEY ("documentId") REFERENCES "Document" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "Confirmation" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "documentId" TEXT NOT NULL,
    "version" TEXT NOT NULL,
    "hash" TEXT NOT NULL,
    "delegationCode" TEXT NOT NULL,
    "byPerson" TEXT NOT NULL,
    "at" DATETIME NOT NULL,
    "confirmed" BOOLEAN NOT NULL,
    "reason" TEXT,
    "voidedAt" DATETIME,
    CONSTRAINT "Confirmation_documentId_fkey" FOREIGN KEY ("documentId") REFERENCES "Document" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "PositionStatement" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "documentId" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "version" TEXT NOT NULL,
    "hash" TEXT NOT NULL,
    "delegationCode" TEXT NOT NULL,
    "byPerson" TEXT NOT NULL,
    "paragraphId" TEXT,
    "words" TEXT NOT NULL,
    "at" DATETIME NOT NULL,
    CONSTRAINT "PositionStatement_documentId_fkey" FOREIGN KEY ("documentId") REFERENCES "Document" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "Waiver" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "documentId" TEXT NOT NULL,
    "requirement" TEXT NOT NULL,
    "reason" TEXT NOT NULL,
    "byJson" TEXT NOT NULL,
    "at" DATETIME NOT NULL,
    CONSTRAINT "Waiver_documentId_fkey" FOREIGN KEY ("documentId") REFERENCES "Document" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "Adoption" (
    "documentId" TEXT NOT NULL PRIMARY KEY,
    "version" TEXT NOT NULL,
    "hash" TEXT NOT NULL,
    "at" DATETIME NOT NULL,
    "byJson" TEXT NOT NULL,
    "disassociationAs" TEXT,
    "adoptingJson" TEXT NOT NULL,
    "disassociatingJson" TEXT NOT NULL,
    "explainingJson" TEXT NOT NULL,
    CONSTRAINT "Adoption_documentId_fkey" FOREIGN KEY ("documentId") REFERENCES "Document" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "Closure" (
    "documentId" TEXT NOT NULL PRIMARY KEY,
    "at" DATETIME NOT NULL,
    "byJson" TEXT NOT NULL,
    "summary" TEXT,
    CONSTRAINT "Closure_documentId_fkey" FOREIGN KEY ("documentId") REFERENCES "Document" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "Corrigendum" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "documentId" TEXT NOT NULL,
    "number" INTEGER NOT NULL,
    "symbol" TEXT NOT NULL,
    "language" TEXT NOT NULL,
    "version" TEXT NOT NULL,
    "hash" TEXT NOT NULL,
    "correctionsJson" TEXT NOT NULL,
    "byJson" TEXT NOT NULL,
    "preparedBy" TEXT,
    "at" DATETIME NOT NULL,
    CONSTRAINT "Corrigendum_documentId_fkey" FOREIGN KEY ("documentId") REFERENCES "Document" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "Certificate" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "documentId" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "version" TEXT NOT NULL,
    "versionHash" TEXT NOT NULL,
    "at" DATETIME NOT NULL,
    "canonical" TEXT NOT NULL,
    "hash" TEXT NOT NULL,
    CONSTRAINT "Certificate_documentId_fkey" FOREIGN KEY ("documentId") REFERENCES "Document" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "Heartbeat" (
    "id" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "at" DATETIME NOT NULL
);

-- CreateTable
CREATE TABLE "Outage" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "from" DATETIME NOT NULL,
    "until" DATETIME NOT NULL
);

-- CreateTable
CREATE TABLE "OutboxLetter" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "personId" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "documentId" TEXT,
    "factsJson" TEXT NOT NULL,
    "linkId" TEXT,
    "state" TEXT NOT NULL,
    "tries" INTEGER NOT NULL DEFAULT 0,
    "createdAt" DATETIME NOT NULL,
    "nextAt" DATETIME NOT NULL,
    "sentAt" DATETIME,
    "why" TEXT
);

-- CreateIndex
CREATE INDEX "Silence_documentId_idx" ON "Silence"("documentId");

-- CreateIndex
CREATE INDEX "Silence_state_idx" ON "Silence"("state");

-- CreateIndex
CREATE INDEX "SilenceExtension_silenceId_idx" ON "SilenceExtension"("silenceId");

-- CreateIndex
CREATE INDEX "Objection_silenceId_idx" ON "Objection"("silenceId");

-- CreateIndex
CREATE INDEX "Reservation_documentId_idx" ON "Reservation"("documentId");

-- CreateIndex
CREATE INDEX "Approval_documentId_idx" ON "Approval"("documentId");

-- CreateIndex
CREATE INDEX "Confirmation_documentId_idx" ON "Confirmation"("documentId");

-- CreateIndex
CREATE INDEX "PositionStatement_documentId_idx" ON "PositionStatement"("documentId");

-- CreateIndex
CREATE UNIQUE INDEX "Waiver_documentId_requirement_key" ON "Waiver"("documentId", "requirement");

-- CreateIndex
CREATE UNIQUE INDEX "Corrigendum_symbol_key" ON "Corrigendum"("symbol");

-- CreateIndex
CREATE INDEX "Corrigendum_documentId_idx" ON "Corrigendum"("documentId");

-- CreateIndex
CREATE INDEX "Certificate_documentId_idx" ON "Certificate"("documentId");

-- CreateIndex
CREATE INDEX "Outage_until_idx" ON "Outage"("until");

-- CreateIndex
CREATE INDEX "OutboxLetter_state_nextAt_idx" ON "OutboxLetter"("state", "nextAt");

-- CreateIndex
CREATE INDEX "OutboxLetter_personId_idx" ON "OutboxLetter"("personId");

-- What follows is written by hand: rules that must hold whoever writes.

-- A deadline only ever moves later, and what was ended stays ended (SI2, SI6).
CREATE TRIGGER "Silence_only_moves_on" BEFORE UPDATE ON "Silence"
WHEN NEW."deadline" < OLD."deadline" OR NEW."documentId" IS NOT OLD."documentId" OR NEW."version" IS NOT OLD."version"
  OR NEW."hash" IS NOT OLD."hash" OR NEW."startedAt" IS NOT OLD."startedAt"
  OR (OLD."state" <> 'running' AND (NEW."state" IS NOT OLD."state" OR NEW."deadline" IS NOT OLD."deadline"))
BEGIN
    SELECT RAISE(ABORT, 'SI6: a silence only gets longer, and one that ended stays so');
END;

-- One silence at a time on one text.
CREATE UNIQUE INDEX "Silence_one_runs" ON "Silence"("documentId") WHERE "state" = 'running';

-- A silence is begun on a version that was issued, by its hash, and nothing else is approved or adopted (AP1).
CREATE TRIGGER "Silence_names_a_version" BEFORE INSERT ON "Silence"
WHEN NOT EXISTS (SELECT 1 FROM "Revision" WHERE "documentId" = NEW."documentId" AND "name" = NEW."version" AND "hash" = NEW."hash")
BEGIN
    SELECT RAISE(ABORT, 'AP1: no version of this text has this hash');
END;

CREATE TRIGGER "Approval_names_a_version" BEFORE INSERT ON "Approval"
WHEN NOT EXISTS (SELECT 1 FROM "Revision" WHERE "documentId" = NEW."documentId" AND "name" = NEW."version" AND "hash" = NEW."hash")
BEGIN
    SELECT RAISE(ABORT, 'AP1: no version of this text has this hash');
END;

CREATE TRIGGER "Adoption_names_a_version" BEFORE INSERT ON "Adoption"
WHEN NOT EXISTS (SELECT 1 FROM "Revision" WHERE "documentId" = NEW."documentId" AND "name" = NEW."version" AND "hash" = NEW."hash")
BEGIN
    SELECT RAISE(ABORT, 'AP1: no version of this text has this hash');
END;

-- REPLACE INTO deletes without asking, so what exists is refused here.
CREATE TRIGGER "Adoption_never_replaced" BEFORE INSERT ON "Adoption"
WHEN EXISTS (SELECT 1 FROM "Adoption" WHERE "documentId" = NEW."documentId")
BEGIN
    SELECT RAISE(ABORT, 'AP3: a text is adopted once');
END;

CREATE TRIGGER "Certificate_never_replaced" BEFORE INSERT ON "Certificate"
WHEN EXISTS (SELECT 1 FROM "Certificate" WHERE "id" = NEW."id")
BEGIN
    SELECT RAISE(ABORT, 'CE1: a certificate is never replaced');
END;

-- An adopted text is read-only for ever: its stage only goes on to transmission (AP3).
CREATE TRIGGER "Document_adopted_stays_so" BEFORE UPDATE OF "stage" ON "Document"
WHEN NEW."stage" NOT IN ('adopted', 'transmitted')
  AND EXISTS (SELECT 1 FROM "Adoption" WHERE "documentId" = OLD."id" AND OLD."stage" IN ('adopted', 'transmitted'))
BEGIN
    SELECT RAISE(ABORT, 'AP3: a text that was adopted stays so');
END;

-- Objections are withdrawn, reservations lifted, approvals void: none of them goes (invariant 11).
CREATE TRIGGER "Objection_is_only_withdrawn" BEFORE UPDATE ON "Objection"
WHEN NEW."silenceId" IS NOT OLD."silenceId" OR NEW."delegationCode" IS NOT OLD."delegationCode"
  OR NEW."paragraphsJson" IS NOT OLD."paragraphsJson" OR NEW."reason" IS NOT OLD."reason" OR NEW."at" IS NOT OLD."at"
  OR NEW."kind" IS NOT OLD."kind" OR OLD."withdrawnAt" IS NOT NULL
BEGIN
    SELECT RAISE(ABORT, 'SI2: an objection never changes, it is only withdrawn');
END;

CREATE TRIGGER "Certificate_never_changes" BEFORE UPDATE ON "Certificate"
BEGIN
    SELECT RAISE(ABORT, 'CE1: a certificate never changes');
END;

CREATE TRIGGER "Certificate_never_goes" BEFORE DELETE ON "Certificate"
BEGIN
    SELECT RAISE(ABORT, 'CE1: a certificate is never deleted');
END;

CREATE TRIGGER "Adoption_never_changes" BEFORE UPDATE ON "Adoption"
BEGIN
    SELECT RAISE(ABORT, 'AP3: an adoption never changes');
END;

CREATE TRIGGER "Adoption_never_goes" BEFORE DELETE ON "Adoption"
BEGIN
    SELECT RAISE(ABORT, 'AP3: an adoption is never deleted');
END;

CREATE TRIGGER "Corrigendum_never_changes" BEFORE UPDATE ON "Corrigendum"
BEGIN
    SELECT RAISE(ABORT, 'AP10: a corrigendum never changes');
END;

CREATE TRIGGER "Corrigendum_never_goes" BEFORE DELETE ON "Corrigendum"
BEGIN
    SELECT RAISE(ABORT, 'AP10: a corrigendum is never deleted');
END;

CREATE TRIGGER "PositionStatement_never_changes" BEFORE UPDATE ON "PositionStatement"
BEGIN
    SELECT RAISE(ABORT, 'AP7: a statement never changes');
END;

CREATE TRIGGER "PositionStatement_never_goes" BEFORE DELETE ON "PositionStatement"
BEGIN
    SELECT RAISE(ABORT, 'AP7: a statement is never deleted');
END;

CREATE TRIGGER "SilenceExtension_never_changes" BEFORE UPDATE ON "SilenceExtension"
BEGIN
    SELECT RAISE(ABORT, 'SI6: an extension never changes');
END;

CREATE TRIGGER "SilenceExtension_never_goes" BEFORE DELETE ON "SilenceExtension"
BEGIN
    SELECT RAISE(ABORT, 'SI6: an extension is never deleted');
END;

CREATE TRIGGER "Waiver_never_changes" BEFORE UPDATE ON "Waiver"
BEGIN
    SELECT RAISE(ABORT, 'WA1: a waiver never changes');
END;

CREATE TRIGGER "Waiver_never_goes" BEFORE DELETE ON "Waiver"
BEGIN
    SELECT RAISE(ABORT, 'WA1: a waiver is never deleted');
END;

CREATE TRIGGER "Silence_never_goes" BEFORE DELETE ON "Silence"
BEGIN
    SELECT RAISE(ABORT, 'SI2: a silence is never deleted');
END;

CREATE TRIGGER "Objection_never_goes" BEFORE DELETE ON "Objection"
BEGIN
    SELECT RAISE(ABORT, 'SI2: an objection is never deleted');
END;

CREATE TRIGGER "Reservation_never_goes" BEFORE DELETE ON "Reservation"
BEGIN
    SELECT RAISE(ABORT, 'RE1: a reservation is never deleted');
END;

CREATE TRIGGER "Approval_never_goes" BEFORE DELETE ON "Approval"
BEGIN
    SELECT RAISE(ABORT, 'AP2: an approval is never deleted');
END;

CREATE TRIGGER "Confirmation_never_goes" BEFORE DELETE ON "Confirmation"
BEGIN
    SELECT RAISE(ABORT, 'AP4: a confirmation is never deleted');
END;
