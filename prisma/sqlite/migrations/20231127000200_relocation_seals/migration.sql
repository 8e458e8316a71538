-- AlterTable
ALTER TABLE "Relocation" ADD COLUMN "collapsed" BOOLEAN NOT NULL DEFAULT false;
ALTER TABLE "Relocation" ADD COLUMN "sealClient" BIGINT;
ALTER TABLE "Relocation" ADD COLUMN "sealClock" INTEGER;
