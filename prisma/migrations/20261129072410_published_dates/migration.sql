-- CreateTable
CREATE TABLE "published_date" (
    "words" TEXT NOT NULL,
    "rules" TEXT NOT NULL,
    "earliest" DATE,
    "latest" DATE,
    "compared_from" DATE,
    "compared_until" DATE,

    CONSTRAINT "published_date_pkey" PRIMARY KEY ("words")
);
