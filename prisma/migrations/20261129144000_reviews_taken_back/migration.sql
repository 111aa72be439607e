-- AlterTable
ALTER TABLE "desk_note" ADD COLUMN     "taken_back_seen_at" TIMESTAMPTZ(3);

-- AlterTable
ALTER TABLE "review" ADD COLUMN     "taken_back_at" TIMESTAMPTZ(3);
