-- CreateTable
CREATE TABLE "Thread" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "documentId" TEXT NOT NULL,
    "type" TEXT NOT NULL,
    "visibility" TEXT NOT NULL,
    "voice" TEXT NOT NULL,
    "personId" TEXT NOT NULL,
    "sphere" TEXT,
    "resolved" BOOLEAN NOT NULL DEFAULT false,
    "openedAt" DATETIME NOT NULL,
    "sentAt" DATETIME,
    "sentBy" TEXT,
    CONSTRAINT "Thread_documentId_fkey" FOREIGN KEY ("documentId") REFERENCES "Document" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "ThreadAnchor" (
    "threadId" TEXT NOT NULL,
    "ordinal" INTEGER NOT NULL,
    "anchorJson" TEXT NOT NULL,
    "sequence" INTEGER NOT NULL,
    "personId" TEXT NOT NULL,
    "at" DATETIME NOT NULL,

    PRIMARY KEY ("threadId", "ordinal"),
    CONSTRAINT "ThreadAnchor_threadId_fkey" FOREIGN KEY ("threadId") REFERENCES "Thread" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "BasedAnchors" (
    "documentId" TEXT NOT NULL PRIMARY KEY,
    "sequence" INTEGER NOT NULL,
    "anchorsJson" TEXT NOT NULL,
    CONSTRAINT "BasedAnchors_documentId_fkey" FOREIGN KEY ("documentId") REFERENCES "Document" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "Remark" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "threadId" TEXT NOT NULL,
    "ordinal" INTEGER NOT NULL,
    "voice" TEXT NOT NULL,
    "personId" TEXT NOT NULL,
    "sphere" TEXT,
    "text" TEXT NOT NULL,
    "mentionsJson" TEXT NOT NULL,
    "at" DATETIME NOT NULL,
    "writtenAt" DATETIME,
    "releasedAt" DATETIME,
    CONSTRAINT "Remark_threadId_fkey" FOREIGN KEY ("threadId") REFERENCES "Thread" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "FormerRemark" (
    "remarkId" TEXT NOT NULL,
    "ordinal" INTEGER NOT NULL,
    "text" TEXT NOT NULL,
    "until" DATETIME NOT NULL,

    PRIMARY KEY ("remarkId", "ordinal"),
    CONSTRAINT "FormerRemark_remarkId_fkey" FOREIGN KEY ("remarkId") REFERENCES "Remark" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "ThreadResolution" (
    "threadId" TEXT NOT NULL,
    "ordinal" INTEGER NOT NULL,
    "outcome" TEXT NOT NULL,
    "reason" TEXT,
    "voice" TEXT NOT NULL,
    "personId" TEXT NOT NULL,
    "at" DATETIME NOT NULL,
    "reopenedAt" DATETIME,

    PRIMARY KEY ("threadId", "ordinal"),
    CONSTRAINT "ThreadResolution_threadId_fkey" FOREIGN KEY ("threadId") REFERENCES "Thread" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "Reaction" (
    "remarkId" TEXT NOT NULL,
    "personId" TEXT NOT NULL,
    "reaction" TEXT NOT NULL,

    PRIMARY KEY ("remarkId", "personId", "reaction"),
    CONSTRAINT "Reaction_remarkId_fkey" FOREIGN KEY ("remarkId") REFERENCES "Remark" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "ThreadRead" (
    "threadId" TEXT NOT NULL,
    "personId" TEXT NOT NULL,
    "ordinal" INTEGER NOT NULL,

    PRIMARY KEY ("threadId", "personId"),
    CONSTRAINT "ThreadRead_threadId_fkey" FOREIGN KEY ("threadId") REFERENCES "Thread" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateIndex
CREATE INDEX "Thread_documentId_idx" ON "Thread"("documentId");

-- CreateIndex
CREATE UNIQUE INDEX "Remark_threadId_ordinal_key" ON "Remark"("threadId", "ordinal");

-- What follows is written by hand: nothing that was said is ever lost, whoever writes (TH6, AN9).
CREATE TRIGGER "Thread_never_goes" BEFORE DELETE ON "Thread"
BEGIN
    SELECT RAISE(ABORT, 'TH6: a thread is never deleted');
END;

CREATE TRIGGER "Remark_never_goes" BEFORE DELETE ON "Remark"
BEGIN
    SELECT RAISE(ABORT, 'TH6: a remark is never deleted');
END;

CREATE TRIGGER "Remark_keeps_its_author" BEFORE UPDATE ON "Remark"
WHEN NEW."personId" IS NOT OLD."personId" OR NEW."voice" IS NOT OLD."voice" OR NEW."threadId" IS NOT OLD."threadId"
  OR NEW."ordinal" IS NOT OLD."ordinal" OR NEW."at" IS NOT OLD."at" OR NEW."writtenAt" IS NOT OLD."writtenAt"
BEGIN
    SELECT RAISE(ABORT, 'TH6: who said something, in whose name and when never changes');
END;

CREATE TRIGGER "Remark_keeps_its_words" BEFORE UPDATE ON "Remark"
WHEN NEW."text" IS NOT OLD."text" AND NOT EXISTS (
    SELECT 1 FROM "FormerRemark" WHERE "remarkId" = OLD."id" AND "text" = OLD."text"
)
BEGIN
    SELECT RAISE(ABORT, 'TH6: what a remark said before is kept');
END;

CREATE TRIGGER "FormerRemark_never_changes" BEFORE UPDATE ON "FormerRemark"
BEGIN
    SELECT RAISE(ABORT, 'TH6: what a remark said before is kept');
END;

CREATE TRIGGER "FormerRemark_never_goes" BEFORE DELETE ON "FormerRemark"
BEGIN
    SELECT RAISE(ABORT, 'TH6: what a remark said before is kept');
END;

CREATE TRIGGER "ThreadAnchor_never_changes" BEFORE UPDATE ON "ThreadAnchor"
BEGIN
    SELECT RAISE(ABORT, 'AN9: what a thread was attached to is kept');
END;

CREATE TRIGGER "ThreadAnchor_never_goes" BEFORE DELETE ON "ThreadAnchor"
BEGIN
    SELECT RAISE(ABORT, 'AN9: what a thread was attached to is kept');
END;

-- REPLACE INTO deletes without asking the triggers above.
CREATE TRIGGER "Thread_never_replaced" BEFORE INSERT ON "Thread"
WHEN EXISTS (SELECT 1 FROM "Thread" WHERE "id" = NEW."id")
BEGIN
    SELECT RAISE(ABORT, 'TH6: a thread is never replaced');
END;

CREATE TRIGGER "Remark_never_replaced" BEFORE INSERT ON "Remark"
WHEN EXISTS (
    SELECT 1 FROM "Remark"
    WHERE "id" = NEW."id" OR ("threadId" = NEW."threadId" AND "ordinal" = NEW."ordinal")
)
BEGIN
    SELECT RAISE(ABORT, 'TH6: a remark is never replaced');
END;

CREATE TRIGGER "FormerRemark_never_replaced" BEFORE INSERT ON "FormerRemark"
WHEN EXISTS (SELECT 1 FROM "FormerRemark" WHERE "remarkId" = NEW."remarkId" AND "ordinal" = NEW."ordinal")
BEGIN
    SELECT RAISE(ABORT, 'TH6: what a remark said before is kept');
END;

CREATE TRIGGER "ThreadAnchor_never_replaced" BEFORE INSERT ON "ThreadAnchor"
WHEN EXISTS (SELECT 1 FROM "ThreadAnchor" WHERE "threadId" = NEW."threadId" AND "ordinal" = NEW."ordinal")
BEGIN
    SELECT RAISE(ABORT, 'AN9: what a thread was attached to is kept');
END;
