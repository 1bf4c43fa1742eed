CREATE SCHEMA "user";
--> statement-breakpoint
CREATE TABLE "user"."dead_letter" (
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
CREATE TABLE "user"."household_profile" (
	"household_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"change" bigint NOT NULL,
	"is_removed" boolean DEFAULT false NOT NULL,
	"sealed" "bytea" NOT NULL,
	CONSTRAINT "household_profile_household_id_id_pk" PRIMARY KEY("household_id","id")
);
--> statement-breakpoint
CREATE TABLE "user"."idempotency" (
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
CREATE TABLE "user"."identity_throttle" (
	"counter" text PRIMARY KEY NOT NULL,
	"attempts_ms" bigint[] NOT NULL
);
--> statement-breakpoint
CREATE TABLE "user"."inbox" (
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
CREATE TABLE "user"."membership" (
	"user_id" uuid NOT NULL,
	"member_household_id" uuid NOT NULL,
	"role" text NOT NULL,
	"joined_at" timestamp (3) with time zone NOT NULL,
	"mac" "bytea" NOT NULL,
	CONSTRAINT "membership_user_id_member_household_id_pk" PRIMARY KEY("user_id","member_household_id")
);
--> statement-breakpoint
CREATE TABLE "user"."outbox" (
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
CREATE TABLE "user"."owner_change" (
	"owner_kind" text NOT NULL,
	"owner_id" uuid NOT NULL,
	"change" bigint NOT NULL,
	CONSTRAINT "owner_change_owner_kind_owner_id_pk" PRIMARY KEY("owner_kind","owner_id")
);
--> statement-breakpoint
CREATE TABLE "user"."person" (
	"user_id" uuid PRIMARY KEY NOT NULL,
	"email_index" text NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	"required_assurance" smallint NOT NULL,
	"sealed" "bytea" NOT NULL,
	"mac" "bytea" NOT NULL
);
--> statement-breakpoint
CREATE TABLE "user"."schedule" (
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
CREATE TABLE "user"."session" (
	"session_id" uuid PRIMARY KEY NOT NULL,
	"token_hash" text NOT NULL,
	"user_id" uuid NOT NULL,
	"assurance" smallint NOT NULL,
	"authenticated_at" timestamp (3) with time zone NOT NULL,
	"started_at" timestamp (3) with time zone NOT NULL,
	"last_used_at" timestamp (3) with time zone NOT NULL,
	"ended_at" timestamp (3) with time zone,
	"mac" "bytea" NOT NULL
);
--> statement-breakpoint
CREATE INDEX "household_profile_change" ON "user"."household_profile" USING btree ("household_id","change");--> statement-breakpoint
CREATE INDEX "idempotency_created_at_index" ON "user"."idempotency" USING btree ("created_at");--> statement-breakpoint
CREATE INDEX "inbox_consumed_at_index" ON "user"."inbox" USING btree ("consumed_at");--> statement-breakpoint
CREATE UNIQUE INDEX "person_email" ON "user"."person" USING btree ("email_index");--> statement-breakpoint
CREATE INDEX "schedule_due_at_index" ON "user"."schedule" USING btree ("due_at");--> statement-breakpoint
CREATE UNIQUE INDEX "session_token" ON "user"."session" USING btree ("token_hash");--> statement-breakpoint
CREATE INDEX "session_user" ON "user"."session" USING btree ("user_id");