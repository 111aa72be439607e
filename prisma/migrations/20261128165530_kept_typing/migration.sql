-- CreateTable
CREATE TABLE "kept_typing" (
    "account_id" TEXT NOT NULL,
    "place" VARCHAR(200) NOT NULL,
    "content" TEXT,
    "version" INTEGER NOT NULL,
    "updated_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "kept_typing_pkey" PRIMARY KEY ("account_id","place")
);

-- CreateIndex
CREATE INDEX "kept_typing_updated_at_idx" ON "kept_typing"("updated_at");

-- AddForeignKey
ALTER TABLE "kept_typing" ADD CONSTRAINT "kept_typing_account_id_fkey" FOREIGN KEY ("account_id") REFERENCES "user"("id") ON DELETE CASCADE ON UPDATE CASCADE;
