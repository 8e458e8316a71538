-- CreateTable
CREATE TABLE "ActEntry" (
    "documentId" TEXT NOT NULL,
    "seq" INTEGER NOT NULL,
    "auditSeq" INTEGER NOT NULL,

    PRIMARY KEY ("documentId", "seq"),
    CONSTRAINT "ActEntry_documentId_fkey" FOREIGN KEY ("documentId") REFERENCES "Document" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- What follows is written by hand: the log is kept in the order of its key itself, not beside an index of it. An entry
-- is then one page of the disk instead of two, and each letter that somebody types is an entry.
PRAGMA defer_foreign_keys=ON;
PRAGMA foreign_keys=OFF;
CREATE TABLE "new_UpdateEntry" (
    "documentId" TEXT NOT NULL,
    "seq" INTEGER NOT NULL,
    "kind" TEXT NOT NULL,
    "personId" TEXT,
    "at" DATETIME NOT NULL,
    "update" BLOB NOT NULL,

    PRIMARY KEY ("documentId", "seq"),
    CONSTRAINT "UpdateEntry_documentId_fkey" FOREIGN KEY ("documentId") REFERENCES "Document" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
) WITHOUT ROWID;
INSERT INTO "new_UpdateEntry" ("documentId", "seq", "kind", "personId", "at", "update") SELECT "documentId", "seq", "kind", "personId", "at", "update" FROM "UpdateEntry" ORDER BY "documentId", "seq";
DROP TABLE "UpdateEntry";
ALTER TABLE "new_UpdateEntry" RENAME TO "UpdateEntry";
PRAGMA foreign_keys=ON;
PRAGMA defer_foreign_keys=OFF;

-- The triggers went with the former table.
CREATE TRIGGER "UpdateEntry_never_changes" BEFORE UPDATE ON "UpdateEntry"
BEGIN
    SELECT RAISE(ABORT, 'L5: an entry of the update log never changes');
END;

CREATE TRIGGER "UpdateEntry_never_goes" BEFORE DELETE ON "UpdateEntry"
BEGIN
    SELECT RAISE(ABORT, 'L5: an entry of the update log is never deleted');
END;

CREATE TRIGGER "UpdateEntry_never_replaced" BEFORE INSERT ON "UpdateEntry"
WHEN EXISTS (SELECT 1 FROM "UpdateEntry" WHERE "documentId" = NEW."documentId" AND "seq" = NEW."seq")
BEGIN
    SELECT RAISE(ABORT, 'L5: an entry of the update log is never replaced');
END;

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

-- Which act wrote an entry is as lasting as the entry (L5).
CREATE TRIGGER "ActEntry_never_changes" BEFORE UPDATE ON "ActEntry"
BEGIN
    SELECT RAISE(ABORT, 'L5: which act wrote an entry never changes');
END;

CREATE TRIGGER "ActEntry_never_goes" BEFORE DELETE ON "ActEntry"
BEGIN
    SELECT RAISE(ABORT, 'L5: which act wrote an entry is never deleted');
END;

CREATE TRIGGER "ActEntry_never_replaced" BEFORE INSERT ON "ActEntry"
WHEN EXISTS (SELECT 1 FROM "ActEntry" WHERE "documentId" = NEW."documentId" AND "seq" = NEW."seq")
BEGIN
    SELECT RAISE(ABORT, 'L5: which act wrote an entry is never replaced');
END;
