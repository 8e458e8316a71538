-- CreateTable
CREATE TABLE "Seen" (
    "documentId" TEXT NOT NULL,
    "viewer" TEXT NOT NULL,
    "sequence" INTEGER NOT NULL,
    "hash" TEXT NOT NULL,
    "at" DATETIME NOT NULL,

    PRIMARY KEY ("documentId", "viewer"),
    CONSTRAINT "Seen_documentId_fkey" FOREIGN KEY ("documentId") REFERENCES "Document" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "SeenBrackets" (
    "documentId" TEXT NOT NULL,
    "hash" TEXT NOT NULL,
    "bracketsJson" TEXT NOT NULL,

    PRIMARY KEY ("documentId", "hash"),
    CONSTRAINT "SeenBrackets_documentId_fkey" FOREIGN KEY ("documentId") REFERENCES "Document" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "Opened" (
    "documentId" TEXT NOT NULL,
    "hash" TEXT NOT NULL,
    "delegationCode" TEXT NOT NULL,
    "personId" TEXT NOT NULL,
    "at" DATETIME NOT NULL,

    PRIMARY KEY ("documentId", "hash", "delegationCode"),
    CONSTRAINT "Opened_documentId_fkey" FOREIGN KEY ("documentId") REFERENCES "Document" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- RedefineTables
PRAGMA defer_foreign_keys=ON;
PRAGMA foreign_keys=OFF;
CREATE TABLE "new_Revision" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "documentId" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "symbol" TEXT NOT NULL,
    "hash" TEXT NOT NULL,
    "content" BLOB NOT NULL,
    "bracketsJson" TEXT NOT NULL,
    "state" BLOB NOT NULL,
    "sequence" INTEGER NOT NULL,
    "issuedAt" DATETIME NOT NULL,
    "issuedBy" TEXT NOT NULL,
    "note" TEXT,
    "auditSeq" INTEGER,
    CONSTRAINT "Revision_documentId_fkey" FOREIGN KEY ("documentId") REFERENCES "Document" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);
INSERT INTO "new_Revision" ("content", "bracketsJson", "documentId", "hash", "id", "issuedAt", "issuedBy", "name", "sequence", "state", "symbol") SELECT CAST("contentJson" AS BLOB), "bracketsJson", "documentId", "hash", "id", "issuedAt", "issuedBy", "name", "sequence", "state", "symbol" FROM "Revision";
DROP TABLE "Revision";
ALTER TABLE "new_Revision" RENAME TO "Revision";
CREATE UNIQUE INDEX "Revision_documentId_name_key" ON "Revision"("documentId", "name");
PRAGMA foreign_keys=ON;
PRAGMA defer_foreign_keys=OFF;

-- What follows is written by hand: an issued version never changes (RV1). The triggers went with the former table.
CREATE TRIGGER "Revision_never_changes" BEFORE UPDATE ON "Revision"
BEGIN
    SELECT RAISE(ABORT, 'RV1: an issued version never changes');
END;

CREATE TRIGGER "Revision_never_goes" BEFORE DELETE ON "Revision"
BEGIN
    SELECT RAISE(ABORT, 'RV1: an issued version is never deleted');
END;

CREATE TRIGGER "Revision_never_replaced" BEFORE INSERT ON "Revision"
WHEN EXISTS (
    SELECT 1 FROM "Revision"
    WHERE "id" = NEW."id" OR ("documentId" = NEW."documentId" AND "name" = NEW."name")
)
BEGIN
    SELECT RAISE(ABORT, 'RV1: an issued version is never replaced');
END;
