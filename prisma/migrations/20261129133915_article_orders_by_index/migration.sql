-- AlterTable
ALTER TABLE "article" ADD COLUMN     "published_day" DATE;

-- CreateIndex
CREATE INDEX "article_published_rising_idx" ON "article"("published_day", "id");

-- CreateIndex
CREATE INDEX "article_published_falling_idx" ON "article"("published_day" DESC NULLS LAST, "id" DESC);

-- CreateIndex
CREATE INDEX "article_description_headline_article_id_idx" ON "article_description"("headline", "article_id");

-- Every description takes the place of the one before it. The days of its date stand in the books by then.
CREATE FUNCTION keep_published_day() RETURNS trigger LANGUAGE plpgsql AS U&'
BEGIN
  UPDATE article SET published_day = (
    SELECT coalesce(p.earliest, p.latest) FROM published_date p WHERE p.words = NEW.published_at
  ) WHERE id = NEW.article_id\003B
  RETURN NULL\003B
END';

CREATE TRIGGER described AFTER INSERT ON "article_description" FOR EACH ROW EXECUTE FUNCTION keep_published_day();

UPDATE "article" SET "published_day" = coalesce(p.earliest, p.latest)
FROM "article_description" d JOIN "published_date" p ON p.words = d.published_at
WHERE d.article_id = "article".id AND d.version = "article".version;
