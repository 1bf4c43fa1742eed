CREATE SCHEMA "notification";
--> statement-breakpoint
CREATE TABLE "notification"."dead_letter" (
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
CREATE TABLE "notification"."idempotency" (
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
CREATE TABLE "notification"."inbox" (
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
CREATE TABLE "notification"."notification" (
	"household_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"change" bigint NOT NULL,
	"is_removed" boolean DEFAULT false NOT NULL,
	"sealed" "bytea" NOT NULL,
	CONSTRAINT "notification_household_id_id_pk" PRIMARY KEY("household_id","id")
);
--> statement-breakpoint
CREATE TABLE "notification"."outbox" (
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
CREATE TABLE "notification"."owner_change" (
	"owner_kind" text NOT NULL,
	"owner_id" uuid NOT NULL,
	"change" bigint NOT NULL,
	CONSTRAINT "owner_change_owner_kind_owner_id_pk" PRIMARY KEY("owner_kind","owner_id")
);
--> statement-breakpoint
CREATE TABLE "notification"."schedule" (
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
CREATE INDEX "idempotency_created_at_index" ON "notification"."idempotency" USING btree ("created_at");--> statement-breakpoint
CREATE INDEX "inbox_consumed_at_index" ON "notification"."inbox" USING btree ("consumed_at");--> statement-breakpoint
CREATE INDEX "notification_change" ON "notification"."notification" USING btree ("household_id","change");--> statement-breakpoint
CREATE INDEX "schedule_due_at_index" ON "notification"."schedule" USING btree ("due_at");