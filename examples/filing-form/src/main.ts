import { createApp } from "vue";
import "./styles/element.css";
import "./styles/base.css";
import "./styles/overlays.css";
import "./styles/header.css";
import "./styles/layout.css";
import "./styles/form.css";
import "./styles/controls.css";
import "./styles/rows.css";
import "./styles/results.css";
import "./styles/findings.css";
import "./styles/measures.css";
import "./styles/compare.css";
import "./styles/print.css";
import App from "./App.vue";

createApp(App).mount("#app");
