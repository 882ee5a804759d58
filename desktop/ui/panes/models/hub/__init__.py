"""The page that finds and downloads models on the Hugging Face Hub."""
