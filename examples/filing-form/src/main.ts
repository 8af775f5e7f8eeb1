import { createApp } from "vue";
import "./styles/base.css";
import "./styles/overlays.css";
import "./styles/header.css";
import "./styles/layout.css";
import "./styles/controls.css";
import App from "./App.vue";

createApp(App).mount("#app");
