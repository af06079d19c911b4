import { Controller, Get } from "@nestjs/common";
import { ApiOperation, ApiTags } from "@nestjs/swagger";
import { SystemRepositories } from "#domain/identity/system-repositories.js";
import { Access } from "#edge/access/access.decorator.js";
import { ProblemException } from "#edge/problem/problem-exception.js";
import { Answers } from "#edge/release/answers.js";
import { Out } from "#edge/release/out.js";

export class HealthAnswer {
  @Out("text", { of: ["up"] }) status: string;
}

@ApiTags("health")
@Controller("health")
@Access("public")
export class HealthController {
  constructor(private readonly system: SystemRepositories) {}

  @Get("live")
  @Answers(200, HealthAnswer)
  @ApiOperation({ summary: "The process answers" })
  getLive() {
    return { status: "up" };
  }

  @Get("ready")
  @Answers(200, HealthAnswer)
  @ApiOperation({ summary: "The process and its database answer" })
  async getReady() {
    await this.system.ping().catch(() => {
      throw new ProblemException("unavailable");
    });
    return { status: "up" };
  }
}
