-- CreateEnum
CREATE TYPE "office_deed_kind" AS ENUM ('ACCOUNT_MADE', 'ROLE_SET', 'RULE_SET', 'TOKEN_REVOKED', 'RECORD_MADE', 'WORDS_NEVER_SUGGESTED', 'WORDS_SUGGESTED_AGAIN');

-- CreateTable
CREATE TABLE "office_deed" (
    "id" BIGSERIAL NOT NULL,
    "kind" "office_deed_kind" NOT NULL,
    "by_id" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "account_id" TEXT,
    "token_id" UUID,
    "record_id" UUID,
    "what" TEXT,

    CONSTRAINT "office_deed_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "office_deed_by_id_idx" ON "office_deed"("by_id");

-- CreateIndex
CREATE INDEX "office_deed_account_id_idx" ON "office_deed"("account_id");

-- CreateIndex
CREATE INDEX "office_deed_token_id_idx" ON "office_deed"("token_id");

-- CreateIndex
CREATE INDEX "office_deed_record_id_idx" ON "office_deed"("record_id");

-- AddForeignKey
ALTER TABLE "office_deed" ADD CONSTRAINT "office_deed_by_id_fkey" FOREIGN KEY ("by_id") REFERENCES "user"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "office_deed" ADD CONSTRAINT "office_deed_account_id_fkey" FOREIGN KEY ("account_id") REFERENCES "user"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "office_deed" ADD CONSTRAINT "office_deed_record_id_fkey" FOREIGN KEY ("record_id") REFERENCES "record"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

CREATE TRIGGER never_rewritten BEFORE UPDATE OR DELETE OR TRUNCATE ON "office_deed"
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_rewriting();

-- What was done before there was this table, as far as the books know by whom.
INSERT INTO "office_deed" (kind, by_id, at, record_id)
  SELECT 'RECORD_MADE', by_id, at, (what->>'record')::uuid FROM act WHERE kind = 'CREATE_RECORD' ORDER BY id;
INSERT INTO "office_deed" (kind, by_id, at, what)
  SELECT 'WORDS_NEVER_SUGGESTED', by_id, at, words FROM never_suggested ORDER BY at, id;
