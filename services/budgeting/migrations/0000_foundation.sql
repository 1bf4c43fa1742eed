CREATE SCHEMA "budgeting";
--> statement-breakpoint
CREATE TABLE "budgeting"."budget" (
	"household_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"change" bigint NOT NULL,
	"is_removed" boolean DEFAULT false NOT NULL,
	"sealed" "bytea" NOT NULL,
	"category_id" uuid,
	CONSTRAINT "budget_household_id_id_pk" PRIMARY KEY("household_id","id")
);
--> statement-breakpoint
CREATE TABLE "budgeting"."budget_figures" (
	"household_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"change" bigint NOT NULL,
	"is_removed" boolean DEFAULT false NOT NULL,
	"sealed" "bytea" NOT NULL,
	CONSTRAINT "budget_figures_household_id_id_pk" PRIMARY KEY("household_id","id")
);
--> statement-breakpoint
CREATE TABLE "budgeting"."dead_letter" (
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
CREATE TABLE "budgeting"."idempotency" (
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
CREATE TABLE "budgeting"."inbox" (
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
CREATE TABLE "budgeting"."ledger_month" (
	"household_id" uuid NOT NULL,
	"month" text NOT NULL,
	"change" bigint NOT NULL,
	"sealed" "bytea" NOT NULL,
	CONSTRAINT "ledger_month_household_id_month_pk" PRIMARY KEY("household_id","month")
);
--> statement-breakpoint
CREATE TABLE "budgeting"."ledger_watermark" (
	"household_id" uuid NOT NULL,
	"source" text NOT NULL,
	"as_of" bigint NOT NULL,
	"ahead" bigint[] NOT NULL,
	"mac" "bytea" NOT NULL,
	CONSTRAINT "ledger_watermark_household_id_source_pk" PRIMARY KEY("household_id","source")
);
--> statement-breakpoint
CREATE TABLE "budgeting"."outbox" (
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
CREATE TABLE "budgeting"."owner_change" (
	"owner_kind" text NOT NULL,
	"owner_id" uuid NOT NULL,
	"change" bigint NOT NULL,
	CONSTRAINT "owner_change_owner_kind_owner_id_pk" PRIMARY KEY("owner_kind","owner_id")
);
--> statement-breakpoint
CREATE TABLE "budgeting"."schedule" (
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
CREATE TABLE "budgeting"."setting" (
	"household_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"change" bigint NOT NULL,
	"is_removed" boolean DEFAULT false NOT NULL,
	"sealed" "bytea" NOT NULL,
	CONSTRAINT "setting_household_id_id_pk" PRIMARY KEY("household_id","id")
);
--> statement-breakpoint
CREATE INDEX "budget_change" ON "budgeting"."budget" USING btree ("household_id","change");--> statement-breakpoint
CREATE INDEX "budget_figures_change" ON "budgeting"."budget_figures" USING btree ("household_id","change");--> statement-breakpoint
CREATE INDEX "idempotency_created_at_index" ON "budgeting"."idempotency" USING btree ("created_at");--> statement-breakpoint
CREATE INDEX "inbox_consumed_at_index" ON "budgeting"."inbox" USING btree ("consumed_at");--> statement-breakpoint
CREATE INDEX "schedule_due_at_index" ON "budgeting"."schedule" USING btree ("due_at");--> statement-breakpoint
CREATE INDEX "setting_change" ON "budgeting"."setting" USING btree ("household_id","change");