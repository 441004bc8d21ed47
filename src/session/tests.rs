//! Walks through the wizard.
