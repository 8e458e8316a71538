-- AlterTable
ALTER TABLE "Delegation" ADD COLUMN "suspendedAt" DATETIME;

-- AlterTable
ALTER TABLE "Document" ADD COLUMN "penHolderId" TEXT;

-- AlterTable
ALTER TABLE "Session" ADD COLUMN "rotateAt" DATETIME;
ALTER TABLE "Session" ADD COLUMN "successor" TEXT;

-- CreateTable
CREATE TABLE "AuditEntry" (
    "seq" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "at" DATETIME NOT NULL,
    "actorId" TEXT,
    "actorName" TEXT NOT NULL,
    "delegation" TEXT,
    "action" TEXT NOT NULL,
    "target" TEXT,
    "documentId" TEXT,
    "themeId" TEXT,
    "outcome" TEXT NOT NULL,
    "refusalCode" TEXT,
    "hashBefore" TEXT,
    "hashAfter" TEXT,
    "payloadJson" TEXT NOT NULL,
    "sphere" TEXT,
    "nonce" TEXT NOT NULL,
    "contentHash" TEXT NOT NULL,
    "previousHash" TEXT NOT NULL,
    "hash" TEXT NOT NULL
);

-- CreateTable
CREATE TABLE "PersonalLink" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "personId" TEXT NOT NULL,
    "purpose" TEXT NOT NULL,
    "createdBy" TEXT NOT NULL,
    "createdAt" DATETIME NOT NULL,
    "expiresAt" DATETIME NOT NULL,
    "usedAt" DATETIME,
    "voidedAt" DATETIME,
    CONSTRAINT "PersonalLink_personId_fkey" FOREIGN KEY ("personId") REFERENCES "Person" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "SetupLink" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "createdAt" DATETIME NOT NULL,
    "usedAt" DATETIME,
    "voidedAt" DATETIME
);

-- CreateTable
CREATE TABLE "BearerToken" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "hash" TEXT NOT NULL,
    "personId" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "createdAt" DATETIME NOT NULL,
    "lastUsedAt" DATETIME,
    "revokedAt" DATETIME,
    CONSTRAINT "BearerToken_personId_fkey" FOREIGN KEY ("personId") REFERENCES "Person" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "PrivateDraft" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "personId" TEXT NOT NULL,
    "delegationCode" TEXT,
    "documentId" TEXT NOT NULL,
    "paragraphId" TEXT,
    "base" TEXT NOT NULL,
    "own" TEXT NOT NULL,
    "origin" TEXT NOT NULL,
    "at" DATETIME NOT NULL,
    "passedAt" DATETIME,
    CONSTRAINT "PrivateDraft_personId_fkey" FOREIGN KEY ("personId") REFERENCES "Person" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "PrivateDraft_documentId_fkey" FOREIGN KEY ("documentId") REFERENCES "Document" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "InternalNote" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "delegationCode" TEXT NOT NULL,
    "documentId" TEXT NOT NULL,
    "paragraphId" TEXT,
    "personId" TEXT NOT NULL,
    "text" TEXT NOT NULL,
    "at" DATETIME NOT NULL,
    CONSTRAINT "InternalNote_personId_fkey" FOREIGN KEY ("personId") REFERENCES "Person" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "InternalNote_documentId_fkey" FOREIGN KEY ("documentId") REFERENCES "Document" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "PendingHalf" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "documentId" TEXT,
    "action" TEXT NOT NULL,
    "target" TEXT NOT NULL,
    "payloadHash" TEXT NOT NULL,
    "hash" TEXT,
    "byPerson" TEXT NOT NULL,
    "at" DATETIME NOT NULL,
    "voidedAt" DATETIME,
    "voidReason" TEXT
);

-- CreateIndex
CREATE UNIQUE INDEX "AuditEntry_hash_key" ON "AuditEntry"("hash");

-- CreateIndex
CREATE INDEX "AuditEntry_documentId_idx" ON "AuditEntry"("documentId");

-- CreateIndex
CREATE INDEX "AuditEntry_actorId_idx" ON "AuditEntry"("actorId");

-- CreateIndex
CREATE INDEX "PersonalLink_personId_idx" ON "PersonalLink"("personId");

-- CreateIndex
CREATE UNIQUE INDEX "BearerToken_hash_key" ON "BearerToken"("hash");

-- CreateIndex
CREATE INDEX "BearerToken_personId_idx" ON "BearerToken"("personId");

-- CreateIndex
CREATE INDEX "PrivateDraft_documentId_personId_idx" ON "PrivateDraft"("documentId", "personId");

-- CreateIndex
CREATE INDEX "InternalNote_documentId_delegationCode_idx" ON "InternalNote"("documentId", "delegationCode");

-- CreateIndex
CREATE INDEX "PendingHalf_documentId_action_idx" ON "PendingHalf"("documentId", "action");



-- What follows is written by hand: the record stays as it was written, whoever writes (AU1).
CREATE TRIGGER "AuditEntry_never_changes" BEFORE UPDATE ON "AuditEntry"
BEGIN
    SELECT RAISE(ABORT, 'AU1: an entry of the audit log never changes');
END;

CREATE TRIGGER "AuditEntry_never_goes" BEFORE DELETE ON "AuditEntry"
BEGIN
    SELECT RAISE(ABORT, 'AU1: an entry of the audit log is never deleted');
END;

-- REPLACE INTO deletes without asking the trigger above; an entry only ever comes behind the last one.
CREATE TRIGGER "AuditEntry_only_behind_the_last" BEFORE INSERT ON "AuditEntry"
WHEN NEW."seq" IS NOT (SELECT COALESCE(MAX("seq"), 0) + 1 FROM "AuditEntry")
  OR NEW."previousHash" IS NOT COALESCE(
    (SELECT "hash" FROM "AuditEntry" ORDER BY "seq" DESC LIMIT 1),
    '0000000000000000000000000000000000000000000000000000000000000000'
  )
BEGIN
    SELECT RAISE(ABORT, 'AU1: an entry of the audit log stands behind the last one, and is never replaced');
END;

-- The outcome is one of three words (AU2).
CREATE TRIGGER "AuditEntry_outcome" BEFORE INSERT ON "AuditEntry"
WHEN NEW."outcome" NOT IN ('done', 'pending', 'refused')
BEGIN
    SELECT RAISE(ABORT, 'AU2: an entry of the audit log is done, pending or refused');
END;
