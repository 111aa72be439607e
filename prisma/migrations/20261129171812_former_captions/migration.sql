-- CreateTable
CREATE TABLE "former_caption" (
    "record_id" UUID NOT NULL,
    "caption" TEXT NOT NULL,
    "since" TIMESTAMPTZ(3) NOT NULL,
    "until" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "former_caption_pkey" PRIMARY KEY ("record_id","since")
);

-- AddForeignKey
ALTER TABLE "former_caption" ADD CONSTRAINT "former_caption_record_id_fkey" FOREIGN KEY ("record_id") REFERENCES "record"("id") ON DELETE CASCADE ON UPDATE CASCADE;
