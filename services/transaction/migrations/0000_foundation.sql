CREATE SCHEMA "transaction";
--> statement-breakpoint
CREATE TABLE "transaction"."account" (
	"household_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"change" bigint NOT NULL,
	"is_removed" boolean DEFAULT false NOT NULL,
	"sealed" "bytea" NOT NULL,
	CONSTRAINT "account_household_id_id_pk" PRIMARY KEY("household_id","id")
);
--> statement-breakpoint
CREATE TABLE "transaction"."account_balance" (
	"household_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"change" bigint NOT NULL,
	"is_removed" boolean DEFAULT false NOT NULL,
	"sealed" "bytea" NOT NULL,
	CONSTRAINT "account_balance_household_id_id_pk" PRIMARY KEY("household_id","id")
);
--> statement-breakpoint
CREATE TABLE "transaction"."category" (
	"household_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"change" bigint NOT NULL,
	"is_removed" boolean DEFAULT false NOT NULL,
	"sealed" "bytea" NOT NULL,
	CONSTRAINT "category_household_id_id_pk" PRIMARY KEY("household_id","id")
);
--> statement-breakpoint
CREATE TABLE "transaction"."category_group" (
	"household_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"change" bigint NOT NULL,
	"is_removed" boolean DEFAULT false NOT NULL,
	"sealed" "bytea" NOT NULL,
	CONSTRAINT "category_group_household_id_id_pk" PRIMARY KEY("household_id","id")
);
--> statement-breakpoint
CREATE TABLE "transaction"."dead_letter" (
	"owner_kind" text NOT NULL,
	"owner_id" uuid NOT NULL,
	"subscriber" text NOT NULL,
	"event_id" uuid NOT NULL,
	"name" text NOT NULL,
	"source" text NOT NULL,
	"change" bigint NOT NULL,
	"occurred_at" timestamp with time zone NOT NULL,
	"attempts" integer NOT NULL,
	"failed_at" timestamp with time zone NOT NULL,
	"sealed" "bytea" NOT NULL,
	"mac" "bytea" NOT NULL,
	CONSTRAINT "dead_letter_owner_kind_owner_id_subscriber_event_id_pk" PRIMARY KEY("owner_kind","owner_id","subscriber","event_id")
);
--> statement-breakpoint
CREATE TABLE "transaction"."idempotency" (
	"owner_kind" text NOT NULL,
	"owner_id" uuid NOT NULL,
	"key" uuid NOT NULL,
	"operation" text NOT NULL,
	"request_hash" "bytea" NOT NULL,
	"sealed" "bytea" NOT NULL,
	"created_at" timestamp with time zone NOT NULL,
	CONSTRAINT "idempotency_owner_kind_owner_id_key_pk" PRIMARY KEY("owner_kind","owner_id","key")
);
--> statement-breakpoint
CREATE TABLE "transaction"."inbox" (
	"owner_kind" text NOT NULL,
	"owner_id" uuid NOT NULL,
	"subscriber" text NOT NULL,
	"event_id" uuid NOT NULL,
	"source" text NOT NULL,
	"change" bigint NOT NULL,
	"consumed_at" timestamp with time zone NOT NULL,
	CONSTRAINT "inbox_owner_kind_owner_id_subscriber_event_id_pk" PRIMARY KEY("owner_kind","owner_id","subscriber","event_id")
);
--> statement-breakpoint
CREATE TABLE "transaction"."ledger_watermark" (
	"household_id" uuid NOT NULL,
	"source" text NOT NULL,
	"as_of" bigint NOT NULL,
	"ahead" bigint[] NOT NULL,
	"mac" "bytea" NOT NULL,
	CONSTRAINT "ledger_watermark_household_id_source_pk" PRIMARY KEY("household_id","source")
);
--> statement-breakpoint
CREATE TABLE "transaction"."outbox" (
	"position" bigserial PRIMARY KEY NOT NULL,
	"id" uuid NOT NULL,
	"name" text NOT NULL,
	"owner_kind" text NOT NULL,
	"owner_id" uuid NOT NULL,
	"change" bigint NOT NULL,
	"occurred_at" timestamp with time zone NOT NULL,
	"sealed" "bytea" NOT NULL
);
--> statement-breakpoint
CREATE TABLE "transaction"."owner_change" (
	"owner_kind" text NOT NULL,
	"owner_id" uuid NOT NULL,
	"change" bigint NOT NULL,
	CONSTRAINT "owner_change_owner_kind_owner_id_pk" PRIMARY KEY("owner_kind","owner_id")
);
--> statement-breakpoint
CREATE TABLE "transaction"."schedule" (
	"household_id" uuid NOT NULL,
	"name" text NOT NULL,
	"subject" text NOT NULL,
	"rule" text NOT NULL,
	"time_zone" text NOT NULL,
	"due_at" timestamp with time zone,
	"due_on" date,
	"fired_at" timestamp with time zone,
	"fired_on" date,
	"mac" "bytea" NOT NULL,
	CONSTRAINT "schedule_household_id_name_subject_pk" PRIMARY KEY("household_id","name","subject")
);
--> statement-breakpoint
CREATE TABLE "transaction"."statement" (
	"household_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"change" bigint NOT NULL,
	"is_removed" boolean DEFAULT false NOT NULL,
	"sealed" "bytea" NOT NULL,
	CONSTRAINT "statement_household_id_id_pk" PRIMARY KEY("household_id","id")
);
--> statement-breakpoint
CREATE TABLE "transaction"."statement_effect" (
	"household_id" uuid NOT NULL,
	"statement_id" uuid NOT NULL,
	"step" integer NOT NULL,
	"sealed" "bytea" NOT NULL,
	CONSTRAINT "statement_effect_household_id_statement_id_step_pk" PRIMARY KEY("household_id","statement_id","step")
);
--> statement-breakpoint
CREATE TABLE "transaction"."statement_file" (
	"household_id" uuid NOT NULL,
	"statement_id" uuid NOT NULL,
	"piece" integer NOT NULL,
	"sealed" "bytea" NOT NULL,
	CONSTRAINT "statement_file_household_id_statement_id_piece_pk" PRIMARY KEY("household_id","statement_id","piece")
);
--> statement-breakpoint
CREATE TABLE "transaction"."transaction" (
	"household_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"change" bigint NOT NULL,
	"is_removed" boolean DEFAULT false NOT NULL,
	"sealed" "bytea" NOT NULL,
	"on_day" date,
	"account_id" uuid,
	"category_ids" uuid[],
	"import_key" text,
	CONSTRAINT "transaction_household_id_id_pk" PRIMARY KEY("household_id","id")
);
--> statement-breakpoint
CREATE INDEX "account_change" ON "transaction"."account" USING btree ("household_id","change");--> statement-breakpoint
CREATE INDEX "account_balance_change" ON "transaction"."account_balance" USING btree ("household_id","change");--> statement-breakpoint
CREATE INDEX "category_change" ON "transaction"."category" USING btree ("household_id","change");--> statement-breakpoint
CREATE INDEX "category_group_change" ON "transaction"."category_group" USING btree ("household_id","change");--> statement-breakpoint
CREATE INDEX "idempotency_created_at_index" ON "transaction"."idempotency" USING btree ("created_at");--> statement-breakpoint
CREATE INDEX "inbox_consumed_at_index" ON "transaction"."inbox" USING btree ("consumed_at");--> statement-breakpoint
CREATE INDEX "schedule_due_at_index" ON "transaction"."schedule" USING btree ("due_at");--> statement-breakpoint
CREATE INDEX "statement_change" ON "transaction"."statement" USING btree ("household_id","change");--> statement-breakpoint
CREATE INDEX "transaction_change" ON "transaction"."transaction" USING btree ("household_id","change");--> statement-breakpoint
CREATE INDEX "transaction_day" ON "transaction"."transaction" USING btree ("household_id","on_day","id");--> statement-breakpoint
CREATE UNIQUE INDEX "transaction_import_key" ON "transaction"."transaction" USING btree ("household_id","account_id","import_key");