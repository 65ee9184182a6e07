/** The WhatsApp Cloud API: reading and verifying webhooks, building and sending messages, templates. */
package in.dakiya.whatsapp;
