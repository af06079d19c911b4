import { Column, Entity, JoinColumn, ManyToOne, PrimaryColumn } from "typeorm";
import type { AuthorCard } from "#domain/dossier/entry.js";
import type { MembershipFacts, ScopeItem } from "#domain/sharing/facts.js";

/** The tables as entities, as one would write them first: a class per table, relations where they are handy. */

@Entity("account")
export class AccountRow {
  @PrimaryColumn("uuid") id: string;
  @Column("text") name: string;
}

@Entity("organisation")
export class OrganisationRow {
  @PrimaryColumn("uuid") id: string;
  @Column("text") kind: string;
}

@Entity("organisation_purpose")
export class OrganisationPurposeRow {
  @PrimaryColumn("uuid", { name: "organisation_id" }) organisationId: string;
  @PrimaryColumn("text") purpose: string;
  @Column("text", { nullable: true }) art6: string | null;
  @Column("text", { nullable: true }) art9: string | null;
}

@Entity("membership")
export class MembershipRow {
  @PrimaryColumn("uuid") id: string;
  @Column("uuid", { name: "account_id" }) accountId: string;
  @ManyToOne(() => OrganisationRow) @JoinColumn({ name: "organisation_id" }) organisation: OrganisationRow;
  @Column("text") profession: string;
  @Column("text") interest: MembershipFacts["interest"];
  @Column("text") confidentiality: MembershipFacts["confidentiality"];
  @Column("text", { name: "verification_level" }) verificationLevel: MembershipFacts["verificationLevel"];
  @Column("text", { name: "verification_assurance" }) verificationAssurance: MembershipFacts["verificationAssurance"];
  @Column("timestamptz", { name: "valid_from" }) validFrom: Date;
  @Column("timestamptz", { name: "valid_until" }) validUntil: Date;
  @Column("int") version: number;
}

@Entity("dossier")
export class DossierRow {
  @PrimaryColumn("uuid") id: string;
  @ManyToOne(() => AccountRow) @JoinColumn({ name: "owner_account_id" }) owner: AccountRow;
  @Column("date", { name: "owner_birth_date" }) ownerBirthDate: string;
  @Column("text") state: "active" | "restricted" | "erased";
  @Column("bigint", { name: "access_version" }) accessVersion: string;
}

@Entity("dossier_key")
export class DossierKeyRow {
  @PrimaryColumn("uuid", { name: "dossier_id" }) dossierId: string;
  @PrimaryColumn("int") version: number;
  @Column("bytea") wrapped: Buffer;
}

@Entity("section")
export class SectionRow {
  @PrimaryColumn("uuid", { name: "dossier_id" }) dossierId: string;
  @PrimaryColumn("text") key: string;
  @Column("int") position: number;
}

@Entity("access_grant")
export class GrantRow {
  @PrimaryColumn("uuid", { name: "dossier_id" }) dossierId: string;
  @PrimaryColumn("uuid") id: string;
  @Column("text", { name: "grantee_key" }) granteeKey: string;
  @Column("jsonb") scope: ScopeItem[];
  @Column("text", { array: true }) actions: ("read" | "copy" | "contribute")[];
  @Column("text") purpose: string;
  @Column("timestamptz", { name: "valid_from" }) validFrom: Date;
  @Column("timestamptz", { name: "valid_until" }) validUntil: Date;
  @Column("text") state: "active" | "paused" | "ended";
}

@Entity("block")
export class BlockRow {
  @PrimaryColumn("uuid", { name: "dossier_id" }) dossierId: string;
  @PrimaryColumn("uuid") id: string;
}

@Entity("mandate")
export class MandateRow {
  @PrimaryColumn("uuid", { name: "dossier_id" }) dossierId: string;
  @PrimaryColumn("uuid") id: string;
  @Column("uuid", { name: "holder_account_id" }) holderAccountId: string;
}

@Entity("entry")
export class EntryRow {
  @PrimaryColumn("uuid", { name: "dossier_id" }) dossierId: string;
  @PrimaryColumn("uuid") id: string;
  @Column("text", { name: "section_key" }) sectionKey: string;
  @Column("text", { name: "template_key" }) templateKey: string;
  @Column("int", { name: "template_version" }) templateVersion: number;
  @Column("text", { name: "data_class" }) dataClass: string;
  @Column("text", { name: "author_kind" }) authorKind: "owner" | "membership";
  @Column("uuid", { name: "author_account_id" }) authorAccountId: string;
  @Column("uuid", { name: "author_membership_id", nullable: true }) authorMembershipId: string | null;
  @Column("jsonb", { name: "author_card" }) authorCard: AuthorCard;
  @Column("text") state: "private" | "draft" | "submitted" | "accepted" | "withdrawn" | "removed";
  @Column("timestamptz", { name: "created_at" }) createdAt: Date;
  @Column("timestamptz", { name: "opened_at", nullable: true }) openedAt: Date | null;
  @Column("date", { name: "review_at", nullable: true }) reviewAt: string | null;
  @Column("uuid", { name: "bundle_id", nullable: true }) bundleId: string | null;
  @Column("int", { name: "latest_revision" }) latestRevision: number;
  @Column("int", { name: "released_revision", nullable: true }) releasedRevision: number | null;
  @Column("bigint", { array: true }) released: string[];
}

@Entity("entry_revision")
export class RevisionRow {
  @PrimaryColumn("uuid", { name: "dossier_id" }) dossierId: string;
  @PrimaryColumn("uuid", { name: "entry_id" }) entryId: string;
  @PrimaryColumn("int") number: number;
  @Column("jsonb", { name: "author_card" }) authorCard: AuthorCard;
  @Column("timestamptz", { name: "authored_at" }) authoredAt: Date;
  @Column("bytea") content: Buffer;
}

@Entity("reaction")
export class ReactionRow {
  @PrimaryColumn("uuid", { name: "dossier_id" }) dossierId: string;
  @PrimaryColumn("uuid", { name: "entry_id" }) entryId: string;
  @Column("bytea") content: Buffer;
  @Column("timestamptz", { name: "written_at" }) writtenAt: Date;
}

export const ROWS = [
  AccountRow,
  OrganisationRow,
  OrganisationPurposeRow,
  MembershipRow,
  DossierRow,
  DossierKeyRow,
  SectionRow,
  GrantRow,
  BlockRow,
  MandateRow,
  EntryRow,
  RevisionRow,
  ReactionRow,
];
