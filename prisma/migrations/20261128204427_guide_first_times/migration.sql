-- AlterTable
ALTER TABLE "desk_note" ADD COLUMN     "passage_selected_at" TIMESTAMPTZ(3),
ADD COLUMN     "record_seen_at" TIMESTAMPTZ(3);
