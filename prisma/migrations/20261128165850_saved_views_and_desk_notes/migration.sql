-- CreateTable
CREATE TABLE "desk_note" (
    "account_id" TEXT NOT NULL,
    "decisions_seen_at" TIMESTAMPTZ(3),
    "sample_opened_at" TIMESTAMPTZ(3),
    "guide_dismissed_at" TIMESTAMPTZ(3),

    CONSTRAINT "desk_note_pkey" PRIMARY KEY ("account_id")
);

-- CreateTable
CREATE TABLE "saved_view" (
    "id" UUID NOT NULL,
    "account_id" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "definition" JSONB NOT NULL,
    "is_default" BOOLEAN NOT NULL DEFAULT false,
    "version" INTEGER NOT NULL DEFAULT 1,
    "updated_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "saved_view_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "saved_view_account_id_kind_name_key" ON "saved_view"("account_id", "kind", "name");

-- AddForeignKey
ALTER TABLE "desk_note" ADD CONSTRAINT "desk_note_account_id_fkey" FOREIGN KEY ("account_id") REFERENCES "user"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "saved_view" ADD CONSTRAINT "saved_view_account_id_fkey" FOREIGN KEY ("account_id") REFERENCES "user"("id") ON DELETE CASCADE ON UPDATE CASCADE;
