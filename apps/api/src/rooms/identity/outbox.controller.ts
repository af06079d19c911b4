import { Controller, Get } from "@nestjs/common";
import { ApiOperation, ApiTags } from "@nestjs/swagger";
import { loadMails, renderMail } from "#catalogue/mails.js";
import { Outbox } from "#domain/identity/signing-in.js";
import { Access } from "#edge/access/access.decorator.js";
import { Answers } from "#edge/release/answers.js";
import { momentText } from "#edge/release/moment-text.js";
import { OutboxAnswer } from "./session.answer.js";

/** There where no mail server is set and nobody real is: what would be sent, for everybody to read. */
@ApiTags("outbox")
@Controller("v1/outbox")
@Access("public")
export class OutboxController {
  private readonly mails = loadMails();

  constructor(private readonly outbox: Outbox) {}

  @Get()
  @Answers(200, OutboxAnswer)
  @ApiOperation({ summary: "Mails that would be sent, newest first; only where no mail server is set" })
  async listOutbox() {
    const mails = await this.outbox.newest();
    return {
      items: mails.map(({ id, to, createdAt, template, language, parameters }) => ({
        id,
        to,
        createdAt: momentText(createdAt),
        ...renderMail(this.mails, template, language, parameters),
      })),
    };
  }
}
