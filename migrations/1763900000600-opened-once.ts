import type { MigrationInterface, QueryRunner } from "typeorm";
import { RECORD_KEEPING } from "./1763800000600-record-keeping.js";
import { POLICIES_BY_SETTING, SHORTER_PLANS } from "./1763900000310-shorter-plans.js";
import { TWO_CALLS } from "./1763900000320-two-calls.js";
import { asItWas } from "./as-it-was.js";
import { asDefiner, byDefiner } from "./by-definer.js";
import { ENTER_SESSION, OPEN_DOSSIER, TAKE_PLACE } from "./opened-once/entering.js";
import { POLICIES } from "./opened-once/policies.js";
import { AUDIT_LINK, CALLS, FACTS_OF } from "./opened-once/viewing.js";

const APP = "regiemap_app, regiemap_import";
const VIEWING = ["facts_of", "view_facts", "view_release", "view_refusal"];
const mayBeEntered = `revoke execute on function enter_session(bytea, uuid) from public;
grant execute on function enter_session(bytea, uuid) to regiemap_app;`;
/** Tables that had a policy of their own on the dossier's state; the setting that opens them knows it now. */
const ASKED_ON_OPENING = ["entry", "entry_revision", "reaction"];

/** One dossier is opened at a time, so what it is to the actor is looked up once, and not by every policy of every table. */
export class OpenedOnce1763900000600 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
${OPEN_DOSSIER}
create function granted_dossiers() returns uuid[]
  language sql stable security definer set search_path = pg_catalog, public, pg_temp as $$
  select array(select g.dossier_id from my_live_grant g)
$$;
${byDefiner(["open_dossier(uuid)", "granted_dossiers()"], { [APP]: ["open_dossier(uuid)", "granted_dossiers()"] })}
${TAKE_PLACE}
${asDefiner(`drop function enter_session(bytea, uuid);
${ENTER_SESSION}
${mayBeEntered}`)}
${ASKED_ON_OPENING.map((table) => `drop policy ${table}_dossier on ${table};`).join("\n")}
${POLICIES}
${FACTS_OF}
${CALLS}
${AUDIT_LINK}`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
${asItWas("audit_link", RECORD_KEEPING)}
${VIEWING.map((name) => asItWas(name, TWO_CALLS)).join("\n")}
${ASKED_ON_OPENING.map((table) => `create policy ${table}_dossier on ${table} as restrictive for select to regiemap_app using (true);`).join("\n")}
${POLICIES_BY_SETTING}
alter policy dossier_key_select on dossier_key using (dossier_id = (select d.id from my_dossier d));
alter policy section_select on section using (dossier_id = (select d.id from my_dossier d));
${asDefiner(`drop function enter_session(bytea, uuid);
${asItWas("enter_session", SHORTER_PLANS)}
${mayBeEntered}`)}
${asItWas("take_place", SHORTER_PLANS)}
drop function granted_dossiers();
drop function open_dossier(uuid);`);
  }
}
