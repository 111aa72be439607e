-- AlterTable
ALTER TABLE "suggestion_decision" ADD COLUMN     "place" JSONB;
