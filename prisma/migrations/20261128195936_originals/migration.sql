-- CreateTable
CREATE TABLE "original" (
    "revision_id" UUID NOT NULL,
    "media_type" TEXT NOT NULL,
    "charset" TEXT,
    "url" TEXT,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "by_id" TEXT NOT NULL,
    "sha256" TEXT NOT NULL,
    "size" INTEGER NOT NULL,
    "packed" BYTEA NOT NULL,
    "text_sha256" TEXT NOT NULL,

    CONSTRAINT "original_pkey" PRIMARY KEY ("revision_id")
);

-- CreateTable
CREATE TABLE "waiting_original" (
    "id" UUID NOT NULL,
    "media_type" TEXT NOT NULL,
    "charset" TEXT,
    "url" TEXT,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "by_id" TEXT NOT NULL,
    "sha256" TEXT NOT NULL,
    "size" INTEGER NOT NULL,
    "packed" BYTEA NOT NULL,
    "text_sha256" TEXT NOT NULL,

    CONSTRAINT "waiting_original_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "original_by_id_idx" ON "original"("by_id");

-- CreateIndex
CREATE INDEX "waiting_original_by_id_at_idx" ON "waiting_original"("by_id", "at");

-- CreateIndex
CREATE INDEX "waiting_original_at_idx" ON "waiting_original"("at");

-- AddForeignKey
ALTER TABLE "original" ADD CONSTRAINT "original_revision_id_fkey" FOREIGN KEY ("revision_id") REFERENCES "revision"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "original" ADD CONSTRAINT "original_by_id_fkey" FOREIGN KEY ("by_id") REFERENCES "user"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "waiting_original" ADD CONSTRAINT "waiting_original_by_id_fkey" FOREIGN KEY ("by_id") REFERENCES "user"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- By hand: what was read is never rewritten.
CREATE TRIGGER never_rewritten BEFORE UPDATE OR DELETE OR TRUNCATE ON "original"
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_rewriting();
