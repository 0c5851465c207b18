extension Lexicon {
    mutating func addData() {
        for noun in ["jeu", "ensemble", "base", "echantillon", "corpus", "donnees", "partie", "split", "lot", "score", "set"] {
            for link in ["de", "d"] {
                add("\(noun) \(link) entrainement|\(noun) \(link) apprentissage", .split(.training))
                add("\(noun) \(link) validation", .split(.validation))
                add("\(noun) \(link) test", .split(.test))
            }
        }
        for noun in ["set", "data", "split", "score", "rows", "sample", "tweets", "examples"] {
            add("training \(noun)|train \(noun)", .split(.training))
            add("validation \(noun)|dev \(noun)|val \(noun)", .split(.validation))
            add("test \(noun)|held out \(noun)", .split(.test))
        }
        for noun in ["tweets", "lignes", "exemples", "messages"] {
            add("\(noun) d entrainement|\(noun) d apprentissage", .split(.training))
            add("\(noun) de validation", .split(.validation))
            add("\(noun) de test", .split(.test))
        }
        add(
            "a l entrainement|en entrainement|sur l entrainement|pour l entrainement|in training|on training|on train",
            .split(.training))
        add("validation", .split(.validation))
        add("test|tests", .split(.test))

        add(
            "tweet|ligne|exemple|message|row|example|sample|document|texte|review|avis|instance|observation|phrase|sentence|commentaire|comment|enregistrement|record",
            .rows)
        add("negatif|negative|negatifs|negatives", .polarity(isPositive: false))
        add("positif|positive|positifs|positives", .polarity(isPositive: true))

        add("azure|azure web app|app service|microsoft azure", .platform(.azure))
        add("heroku", .platform(.heroku))
        add("aws|amazon web services|ec2|elastic beanstalk|sagemaker|aws lambda|fargate", .platform(.amazon))
        add("google cloud|gcp|cloud run|google cloud run|app engine|vertex ai", .platform(.google))
        add("hetzner", .platform(.hetzner))
        add("ovh|ovhcloud", .platform(.ovh))
        add("scaleway", .platform(.scaleway))
        add("vercel", .platform(.vercel))
        add("railway", .platform(.railway))
        add("fly io", .platform(.flyio))
        add("hugging face space|huggingface space", .platform(.huggingFace))
        add("digitalocean|digital ocean", .platform(.digitalOcean))
    }
}
