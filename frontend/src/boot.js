import { open } from "./desk.js";

open(document.getElementById("desk"));
