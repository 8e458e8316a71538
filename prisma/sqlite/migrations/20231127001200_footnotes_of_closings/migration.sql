-- AlterTable
ALTER TABLE "Resolution" ADD COLUMN "footnoteJson" TEXT;

-- What follows is written by hand: closings that stand have their footnotes beside them; later they keep them themselves.
UPDATE "Resolution" SET "footnoteJson" = (
    SELECT "runsJson" FROM "Footnote" WHERE "Footnote"."bracketId" = "Resolution"."bracketId"
) WHERE "outcome" = 'footnote' AND "undoneAt" IS NULL;
