import { createApp } from "vue";
import "./styles/base.css";
import "./styles/overlays.css";
import "./styles/header.css";
import "./styles/layout.css";
import "./styles/controls.css";
import "./styles/fields.css";
import "./styles/rows.css";
import "./styles/apply.css";
import "./styles/findings.css";
import "./styles/home.css";
import "./styles/check.css";
import App from "./App.vue";

createApp(App).mount("#app");

// A browser that refuses it needs a network, and nothing else.
if (!import.meta.hot) navigator.serviceWorker?.register("/sw.js").catch(() => {});
