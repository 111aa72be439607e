-- A view is of any list by now, and not only of one of records: what was a kind is the name of its list.
ALTER TABLE "saved_view" RENAME COLUMN "kind" TO "list";
ALTER INDEX "saved_view_account_id_kind_name_key" RENAME TO "saved_view_account_id_list_name_key";
