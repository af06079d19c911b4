// The order matters: tokens first, then what uses them.
import "./tokens.css";
import "./utrecht-tokens.css";
import "./base.css";
import "./shell.css";
import "./sheet.css";
import "./eye.css";
import "./controls.css";
import "./fields.css";
import "./dialog.css";
import "./states.css";
